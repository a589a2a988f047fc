package disclosuredesk.reminders;

import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import disclosuredesk.cache.AgencyCounts;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The notes that name an officer and that he has not seen. */
@Component
class UnseenMentions implements MenuCount {

    private final Mentions mentions;
    private final AgencyCounts counts;

    UnseenMentions(Mentions mentions, AgencyCounts counts) {
        this.mentions = mentions;
        this.counts = counts;
    }

    @Override
    public String name() {
        return "mentions";
    }

    @Override
    public int of(Officer by) {
        return counts.of(
                by.agencyId(),
                "mentions " + by.id(),
                Set.of(Reminders.REVISION),
                () -> mentions.of(by).size());
    }
}
