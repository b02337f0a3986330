import assert from 'node:assert/strict'
import { test } from 'node:test'
import { capWasmMemory } from './cap-wasm-memory.ts'

/** A module of nothing but a memory: one page at first, at most `maximum` (three bytes long). */
const moduleOf = (maximum: readonly number[]): Uint8Array =>
  Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 5, 3 + maximum.length, 1, 1, 1, ...maximum)

test('the maximum is lowered in place, and the bytes around it stay', () => {
  const wasm = moduleOf([0x80, 0x80, 0x02]) // 32,768 pages: 2 GB
  const capped = capWasmMemory(wasm, 512 * 1024 * 1024) // 8,192 pages
  assert.deepEqual([...capped], [...moduleOf([0x80, 0xc0, 0x00])])
  assert.deepEqual([...wasm], [...moduleOf([0x80, 0x80, 0x02])], 'the bytes handed in are left alone')
})

test('a maximum that is low enough already is left', () => {
  const wasm = moduleOf([0x90, 0x80, 0x00]) // 16 pages: 1 MB
  assert.deepEqual([...capWasmMemory(wasm, 512 * 1024 * 1024)], [...wasm])
})

test('a module without a memory, or with one that needs more from the start, is refused', () => {
  assert.throws(() => capWasmMemory(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0), 1 << 29), /no memory/)
  assert.throws(() => capWasmMemory(moduleOf([0x80, 0x80, 0x02]), 1_000), /cannot be limited/)
})
