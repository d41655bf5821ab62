package nl.baken.portal.guard;

/**
 * Work to be done for one send token, in ALTCHA's words: the number from 0 to {@code maxnumber} is to be found for which
 * the SHA-256 of the salt followed by the number is {@code challenge}.
 *
 * @param algorithm {@code SHA-256}
 * @param challenge in hexadecimal
 * @param signature goes back with the solution as it is
 */
public record Challenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {}
