package disclosuredesk.desk.drafts;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.DraftDays;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Keeps what is being typed into any form on the server, so that nothing is lost with the browser or the session. A draft belongs to the officer
 * who types it; it is no act, and nobody else sees it. Registration keeps its own ({@code requests.KeepingDrafts}), because there the draft
 * becomes the case.
 */
@Act
public class KeepingFormDrafts {

    /** More characters than any form takes but the text of a report, and of that a chapter. */
    private static final int MOST_CHARACTERS = 300_000;

    private static final int MOST_FIELDS = 2_000;
    private static final int MOST_DRAFTS = 500;

    private final FormDrafts drafts;
    private final DraftDays days;
    private final Clock clock;

    KeepingFormDrafts(FormDrafts drafts, DraftDays days, Clock clock) {
        this.days = days;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Keeps a form as it stands.
     *
     * @throws Refused invalid if it is longer than any form, or the officer has too many; conflict if another page has kept newer changes of it
     */
    @EachTime
    public void keep(FormDraft.State state, Officer by) {
        int characters = state.fields().entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
        if (characters > MOST_CHARACTERS || state.fields().size() > MOST_FIELDS) {
            throw Refused.invalid(null, "desk.draft.tooLong");
        }
        if (drafts.count(by) >= MOST_DRAFTS) {
            throw Refused.invalid(null, "desk.draft.tooMany");
        }
        if (!drafts.put(state, now(), by)) {
            throw Refused.conflict("desk.draft.newer");
        }
    }

    /** The officer's drafts, latest first. */
    @EachTime
    public List<FormDraft> of(Officer by) {
        return drafts.of(by);
    }

    /** How many drafts the officer has. */
    @EachTime
    public int count(Officer by) {
        return drafts.count(by);
    }

    /** Those that are deleted soon unless he goes on with them. */
    @EachTime
    public DraftDays.Ending ending(Officer by) {
        return days.ending(drafts.savedBefore(days.toldBefore(now()), by));
    }

    /** The same of his drafts of registrations. */
    @EachTime
    public DraftDays.Ending endingRegistrations(Officer by) {
        return days.ending(now(), by);
    }

    /** Ids of the cases he has a draft on. */
    @EachTime
    public Set<String> cases(Officer by) {
        return drafts.cases(by);
    }

    /** Those of the forms of one page. */
    @EachTime
    public List<FormDraft> on(String page, Officer by) {
        return drafts.on(page, by);
    }

    /**
     * The form was sent and what it asks for is done.
     *
     * @param preview whether it was a preview of what was typed before
     */
    @EachTime
    public void sent(String page, String action, String opening, boolean preview, Officer by) {
        drafts.end(page, action, opening, preview, now(), by);
    }

    /**
     * Throws a draft away.
     *
     * @return what it was
     * @throws Refused not found, if there is none or it is another officer's
     */
    public FormDraft discard(long id, Officer by) {
        FormDraft draft = drafts.find(id, by).orElseThrow(() -> Refused.notFound("desk.draft.notFound"));
        drafts.discard(id, by);
        return draft;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
