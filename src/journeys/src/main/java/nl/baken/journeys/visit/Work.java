package nl.baken.journeys.visit;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** A send token as the API gives it, with its challenge, and the work that a program does for it. */
public final class Work {
    private final Map<String, Object> issued;

    private Work(Map<String, Object> issued) {
        this.issued = issued;
    }

    /** @param json what {@code POST /api/v1/send-tokens} answered */
    public static Work of(String json) {
        try {
            return new Work(JSONObjectUtils.parse(json));
        } catch (ParseException e) {
            throw new PageUnexpected("no send token: " + e.getClass().getSimpleName());
        }
    }

    public String token() {
        return String.valueOf(issued.get("token"));
    }

    /** How many numbers there are to try. */
    public long most() {
        return Long.parseLong(String.valueOf(challenge().get("maxnumber")));
    }

    /** The solution, as {@code POST /api/v1/reports} takes it under {@code work}. */
    public String done() {
        Map<String, Object> solution = new LinkedHashMap<>(challenge());
        byte[] wanted = HexFormat.of().parseHex(String.valueOf(solution.get("challenge")));
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            long number = 0;
            while (!MessageDigest.isEqual(
                    wanted, sha.digest((solution.get("salt") + "" + number).getBytes(StandardCharsets.UTF_8)))) {
                if (number++ > most()) {
                    throw new PageUnexpected("a challenge without a solution");
                }
            }
            solution.put("number", number);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        solution.remove("maxnumber");
        return Base64.getEncoder()
                .encodeToString(JSONObjectUtils.toJSONString(solution).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> challenge() {
        try {
            return JSONObjectUtils.getJSONObject(issued, "challenge");
        } catch (ParseException e) {
            throw new PageUnexpected("a send token without a challenge");
        }
    }
}
