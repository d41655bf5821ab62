// What of jose is served: enough to seal, and the base64url that it brings along.
export { GeneralEncrypt } from 'jose/jwe/general/encrypt'
export { decode, encode } from 'jose/base64url'
