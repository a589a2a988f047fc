package disclosuredesk.agencies;

import disclosuredesk.agencies.RightsChange.Identity;
import disclosuredesk.shared.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer, signed in and proved, links who he is to the organ's directory with his account: by its name and password, which are kept nowhere. */
@Service
public class LinkingByDirectory {

    private final Directory directory;
    private final SignInAttempts attempts;
    private final WrittenProofs written;
    private final LinkingIdentities linking;

    LinkingByDirectory(Directory directory, SignInAttempts attempts, WrittenProofs written, LinkingIdentities linking) {
        this.written = written;
        this.directory = directory;
        this.attempts = attempts;
        this.linking = linking;
    }

    /**
     * @param address where it is sent from
     * @param sent what copies of this attempt have in common; null if nothing is a copy of it
     * @param here the id of the session he does it in
     * @throws Refused invalid, at {@code directoryPassword}, if name and password do not belong together; conflict as {@link LinkingIdentities#link}, and if
     *     the directory gives no answer
     */
    public void link(String name, String password, String address, @Nullable String sent, String here, Officer by) {
        String guessed = Directory.guessed(name);
        if (!attempts.begin(guessed, address, sent)) {
            written.tooOften(by);
            throw Refused.invalid("directoryPassword", "agencies.password.tooOften");
        }
        Optional<String> identity;
        try {
            identity = directory.identity(name, password);
        } catch (DirectoryUnreachable nobodyLooked) {
            attempts.takeBack(guessed, address);
            throw Refused.conflict("agencies.directory.unreachable");
        }
        if (identity.isEmpty()) { // guesses at anybody's, from within
            written.wrong(by);
            throw Refused.invalid("directoryPassword", "agencies.directory.wrong");
        }
        attempts.succeeded(guessed, address);
        linking.link(new Identity(directory.issuer(), identity.get(), name), here, by);
        attempts.belongs(guessed, by);
    }
}
