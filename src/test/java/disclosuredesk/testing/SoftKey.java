package disclosuredesk.testing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORGenerator;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * An authenticator and the browser before it, in software: answers what a page asks as WebAuthn says, and can be told to lie. Each key is of one credential, on
 * the curve P-256.
 */
public final class SoftKey {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final KeyPair pair;
    private final byte[] id = new byte[32];
    private final String origin;

    /** What it says of itself; tests change them. */
    public long count = 1;

    public boolean verifies = true;
    public String userHandle = "";

    public SoftKey(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A copy that counts by itself. */
    private SoftKey(SoftKey other, String origin) {
        this.origin = origin;
        this.pair = other.pair;
        System.arraycopy(other.id, 0, id, 0, id.length);
        this.count = other.count;
        this.userHandle = other.userHandle;
    }

    /** The same key behind a page of another place. */
    public SoftKey at(String other) {
        return new SoftKey(this, other);
    }

    public SoftKey copy() {
        return new SoftKey(this, origin);
    }

    /** The answer to being asked for a passkey. */
    public String makes(String options) {
        JsonNode asked = JSON.readTree(options);
        userHandle = asked.at("/user/id").asString();
        byte[] client = client("webauthn.create", asked);
        byte[] data = data(asked.at("/rp/id").asString(), flags() | ATTESTED, attested());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("fmt", "none");
        object.put("attStmt", Map.of());
        object.put("authData", data);
        return answer(Map.of(
                "clientDataJSON", text(client), "attestationObject", text(new CBORMapper().writeValueAsBytes(object))));
    }

    /** The answer to being asked for a proof. */
    public String proves(String options) {
        JsonNode asked = JSON.readTree(options);
        count++;
        byte[] client = client("webauthn.get", asked);
        byte[] data = data(asked.at("/rpId").asString(), flags(), new byte[0]);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return answer(Map.of(
                    "clientDataJSON", text(client),
                    "authenticatorData", text(data),
                    "signature", text(signature.sign()),
                    "userHandle", userHandle));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int flags() {
        return PRESENT | (verifies ? VERIFIED : 0);
    }

    private byte[] client(String type, JsonNode asked) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, asked.at("/challenge").asString(), origin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(String site, int flags, byte[] attested) {
        return ByteBuffer.allocate(37 + attested.length)
                .put(sha256(site.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt((int) count)
                .put(attested)
                .array();
    }

    private byte[] attested() {
        byte[] key = cose();
        return ByteBuffer.allocate(18 + id.length + key.length)
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(key)
                .array();
    }

    private byte[] cose() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        var bytes = new ByteArrayOutputStream();
        try (CBORGenerator out = (CBORGenerator) new CBORFactory().createGenerator(bytes)) {
            out.writeStartObject(null, 5);
            out.writePropertyId(1);
            out.writeNumber(2);
            out.writePropertyId(3);
            out.writeNumber(-7);
            out.writePropertyId(-1);
            out.writeNumber(1);
            out.writePropertyId(-2);
            out.writeBinary(unsigned(key.getW().getAffineX()));
            out.writePropertyId(-3);
            out.writeBinary(unsigned(key.getW().getAffineY()));
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private String answer(Map<String, String> response) {
        return JSON.writeValueAsString(Map.of(
                "id", text(id),
                "rawId", text(id),
                "type", "public-key",
                "response", response,
                "clientExtensionResults", Map.of()));
    }

    public String id() {
        return text(id);
    }

    /** As it lies in the database. */
    public String publicKey() {
        return text(cose());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SoftKey " + Arrays.hashCode(id);
    }
}
