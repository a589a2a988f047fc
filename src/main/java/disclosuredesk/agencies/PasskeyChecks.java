package disclosuredesk.agencies;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import disclosuredesk.agencies.Passkeys.Kept;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an authenticator is asked, and whether what it answers is right (WebAuthn Level 3, §7.1 and §7.2). That it has looked at its owner – his finger, his
 * face, his PIN – is always demanded, so that a passkey is two factors in one; who made it is not asked (attestation: none).
 */
@Component
class PasskeyChecks {

    private static final long TIMEOUT_MILLIS = 300_000;

    /** Longer answers are read by nobody: some authenticators send certificates along, none as many. */
    private static final int LONGEST = 60_000;

    private static final List<PublicKeyCredentialParameters> ALGORITHMS = Stream.of(
                    COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
            .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
            .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final PasskeySite site;

    PasskeyChecks(PasskeySite site) {
        this.site = site;
    }

    /** What the browser asks to have a passkey made, in JSON. Whom it is for is told by the login, and to the authenticator only. */
    String makingOne(byte[] challenge, String userHandle, List<Kept> present, Officer officer) {
        return json(new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(site.id(), site.id()),
                new PublicKeyCredentialUserEntity(bytes(userHandle), officer.login(), officer.login()),
                new DefaultChallenge(challenge),
                ALGORITHMS,
                TIMEOUT_MILLIS,
                descriptors(present),
                new AuthenticatorSelectionCriteria(
                        null, true, ResidentKeyRequirement.REQUIRED, UserVerificationRequirement.REQUIRED),
                null,
                AttestationConveyancePreference.NONE,
                null));
    }

    /**
     * What the browser asks for a proof, in JSON.
     *
     * @param present of which one is to answer; empty: any that knows the desk
     */
    String proving(byte[] challenge, List<Kept> present) {
        return json(new PublicKeyCredentialRequestOptions(
                new DefaultChallenge(challenge),
                TIMEOUT_MILLIS,
                site.id(),
                descriptors(present),
                UserVerificationRequirement.REQUIRED,
                null));
    }

    /** The passkey that was made; empty: the answer is not right. */
    Optional<NewPasskey> made(String answer, byte[] challenge) {
        if (!isReadable(answer)) {
            return Optional.empty();
        }
        try {
            AuthenticatorData<?> told = Objects.requireNonNull(manager.verifyRegistrationResponseJSON(
                                    answer, new RegistrationParameters(server(challenge), ALGORITHMS, true))
                            .getAttestationObject())
                    .getAuthenticatorData();
            AttestedCredentialData credential = Objects.requireNonNull(told.getAttestedCredentialData());
            return Optional.of(new NewPasskey(
                    text(credential.getCredentialId()),
                    text(converter.getCborConverter().writeValueAsBytes(credential.getCOSEKey())),
                    told.getSignCount(),
                    told.isFlagBE()));
        } catch (RuntimeException wrong) { // sent by a stranger: whatever the library makes of it, it is not right
            return Optional.empty();
        }
    }

    /** Which passkey an answer says it is of, in Base64URL; null: it cannot be read. */
    @Nullable
    String credentialId(String answer) {
        AuthenticationData read = read(answer);
        return read == null ? null : text(read.getCredentialId());
    }

    /** The new count of signatures; empty: the answer is not right, or a copy of the key has signed since. */
    OptionalLong right(String answer, byte[] challenge, Kept passkey) {
        AuthenticationData read = read(answer);
        byte[] handle = read == null ? null : read.getUserHandle();
        if (read == null || handle != null && !text(handle).equals(passkey.userHandle())) {
            return OptionalLong.empty();
        }
        try {
            COSEKey key = Objects.requireNonNull(
                    converter.getCborConverter().readValue(bytes(passkey.publicKey()), COSEKey.class));
            byte[] id = bytes(passkey.credentialId());
            var kept = new CredentialRecordImpl(
                    null,
                    true,
                    passkey.backupEligible(),
                    null,
                    passkey.signCount(),
                    new AttestedCredentialData(AAGUID.ZERO, id, key),
                    null,
                    null,
                    null,
                    null);
            var verified =
                    manager.verify(read, new AuthenticationParameters(server(challenge), kept, List.of(id), true));
            return OptionalLong.of(
                    Objects.requireNonNull(verified.getAuthenticatorData()).getSignCount());
        } catch (RuntimeException wrong) {
            return OptionalLong.empty();
        }
    }

    private @Nullable AuthenticationData read(String answer) {
        try {
            return isReadable(answer) ? manager.parseAuthenticationResponseJSON(answer) : null;
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    private static boolean isReadable(String answer) {
        return answer.length() <= LONGEST && answer.startsWith("{");
    }

    private ServerProperty server(byte[] challenge) {
        return new ServerProperty(
                site.origins().stream().map(Origin::create).collect(Collectors.toSet()),
                site.id(),
                new DefaultChallenge(challenge));
    }

    private static List<PublicKeyCredentialDescriptor> descriptors(List<Kept> passkeys) {
        List<PublicKeyCredentialDescriptor> descriptors = new ArrayList<>();
        passkeys.forEach(one -> descriptors.add(new PublicKeyCredentialDescriptor(
                PublicKeyCredentialType.PUBLIC_KEY, bytes(one.credentialId()), null)));
        return descriptors;
    }

    private String json(Object options) {
        return converter.getJsonConverter().writeValueAsString(options);
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
