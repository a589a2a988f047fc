package disclosuredesk.exchange;

import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import disclosuredesk.cache.AgencyCounts;
import disclosuredesk.consultation.AskedOpinions;
import org.springframework.stereotype.Component;

/** What came from other agencies and waits to be registered, answered or noted. */
@Component
class ExchangeToDo implements MenuCount {

    private final Forwardings forwardings;
    private final AskedOpinions opinions;
    private final AgencyCounts counts;

    ExchangeToDo(Forwardings forwardings, AskedOpinions opinions, AgencyCounts counts) {
        this.forwardings = forwardings;
        this.opinions = opinions;
        this.counts = counts;
    }

    @Override
    public String name() {
        return "exchangeToDo";
    }

    @Override
    public int of(Officer by) {
        return !by.seesWholeAgency()
                ? 0
                : counts.of(
                        by.agencyId(),
                        "from other agencies",
                        () -> forwardings.waiting(by.agencyId()).size()
                                + forwardings.returned(by.agencyId()).size()
                                + opinions.awaited(by.agencyId()).size());
    }
}
