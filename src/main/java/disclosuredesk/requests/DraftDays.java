package disclosuredesk.requests;

import disclosuredesk.installation.StartRefused;
import java.time.LocalDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a draft nobody goes on with is kept ({@code disclosuredesk.drafts.days}, 30). */
@Component
public class DraftDays {

    private static final int MOST = 365;

    private final int days;
    private final RegistrationDrafts drafts;

    DraftDays(@Value("${disclosuredesk.drafts.days:30}") int days, RegistrationDrafts drafts) {
        this.drafts = drafts;
        if (days < 1 || days > MOST) {
            throw new StartRefused("disclosuredesk.drafts.days不是1到%d的天数。".formatted(MOST), "这是草稿没有再改动时保存的天数，不填则为30。");
        }
        this.days = days;
    }

    public int days() {
        return days;
    }

    /** When a draft is deleted that is not changed any more. */
    public LocalDateTime end(LocalDateTime savedAt) {
        return savedAt.plusDays(days);
    }

    /**
     * Deletes the drafts of registrations nobody went on with.
     *
     * @return how many
     */
    public int forget(LocalDateTime now) {
        return drafts.forget(before(now));
    }

    /** What was saved before is deleted now. */
    public LocalDateTime before(LocalDateTime now) {
        return now.minusDays(days);
    }
}
