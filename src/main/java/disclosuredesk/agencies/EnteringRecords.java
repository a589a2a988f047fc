package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import java.util.List;

/** How officers come to the cases of an agency that was merged into theirs. */
@Act
public class EnteringRecords {

    private final Agencies agencies;
    private final List<AgencyWork> works;
    private final SecurityTrail trail;

    EnteringRecords(Agencies agencies, List<AgencyWork> works, SecurityTrail trail) {
        this.agencies = agencies;
        this.works = works;
        this.trail = trail;
    }

    /**
     * A record the officer's agency keeps.
     *
     * @param open how many cases in it are not done
     */
    public record Kept(Agency agency, int open) {}

    /** Those the officer may enter; mostly there are none. */
    @EachTime
    public List<Kept> of(Officer by) {
        return agencies.keptBy(agencies.atHome(by).agencyId()).stream()
                .map(one -> new Kept(
                        one,
                        works.stream().mapToInt(work -> work.open(one.id())).sum()))
                .toList();
    }

    /**
     * From now on the officer works in the record, or in that of his own agency again.
     *
     * @throws Refused not found, if his agency does not keep it
     */
    @EachTime
    public Agency enter(long agencyId, Officer by) {
        long home = agencies.atHome(by).agencyId();
        if (agencyId == home) {
            return agencies.agency(home);
        }
        Agency kept = agencies.keptBy(home).stream()
                .filter(one -> one.id() == agencyId)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("agencies.record.unknown"));
        trail.record(new RecordEntered(kept.name()), by.in(home));
        return kept;
    }
}
