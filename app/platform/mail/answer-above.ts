/** The line that mail which can be answered begins with: what stands above it in an answer is certainly new. */
export const answerAbove = '--- Write your answer above this line ---'
