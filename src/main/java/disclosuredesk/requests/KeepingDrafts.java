package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Keeps what is being typed into the registration form on the server, so that nothing is lost with the browser or the
 * session. A draft belongs to the officer who types it; nothing of it is a case yet.
 */
@Act
public class KeepingDrafts {

    /** More characters than the form takes. */
    private static final int MOST_CHARACTERS = 30_000;

    private final RegistrationDrafts drafts;
    private final Requests requests;
    private final Clock clock;

    KeepingDrafts(RegistrationDrafts drafts, Requests requests, Clock clock) {
        this.drafts = drafts;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Keeps the form as it stands.
     *
     * @throws Refused forbidden to any but a clerk; invalid if it is longer than any form; conflict if it has been
     *     registered, or another page has kept newer changes of it
     */
    @EachTime
    public void keep(RegistrationDraft.State state, Officer by) {
        requireClerk(by);
        if (state.fields().values().stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            throw Refused.invalid(null, "requests.draft.tooLong");
        }
        if (requests.find(state.id()).isPresent()) {
            throw Refused.conflict("requests.draft.registered");
        }
        if (!drafts.put(state, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), by)) {
            throw Refused.conflict("requests.draft.newer");
        }
    }

    /** The officer's drafts, latest first. */
    @EachTime
    public List<RegistrationDraft> of(Officer by) {
        return drafts.of(by);
    }

    /** @throws Refused not found, if there is none or it is another officer's */
    @EachTime
    public RegistrationDraft get(RequestId id, Officer by) {
        return drafts.find(id, by).orElseThrow(() -> Refused.notFound("requests.draft.notFound"));
    }

    /** Throws a draft away. */
    public void discard(RequestId id, Officer by) {
        requireClerk(by);
        drafts.delete(id, by);
    }

    private static void requireClerk(Officer by) {
        if (!by.is(Role.CLERK)) {
            throw Refused.forbidden("requests.registration.clerkOnly");
        }
    }
}
