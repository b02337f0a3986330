/** Id of the form on which minutes are typed: buttons beside it send it too. */
export const editForm = 'minutes-form'
