package disclosuredesk.exchange;

import disclosuredesk.agencies.MenuCount;
import disclosuredesk.agencies.Officer;
import disclosuredesk.cache.AgencyCounts;
import disclosuredesk.clock.Duties;
import disclosuredesk.consultation.AskedOpinions;
import disclosuredesk.cooperation.AssistanceViews;
import org.springframework.stereotype.Component;

/** What came from other agencies and waits to be registered, answered or noted. */
@Component
class ExchangeToDo implements MenuCount {

    private final Forwardings forwardings;
    private final AskedOpinions opinions;
    private final AssistanceViews assistances;
    private final AgencyCounts counts;

    ExchangeToDo(Forwardings forwardings, AskedOpinions opinions, AssistanceViews assistances, AgencyCounts counts) {
        this.forwardings = forwardings;
        this.opinions = opinions;
        this.assistances = assistances;
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
                        Duties.MATTERS,
                        () -> forwardings.waiting(by.agencyId()).size()
                                + forwardings.returned(by.agencyId()).size()
                                + opinions.awaited(by.agencyId()).size()
                                + assistances.awaitedFrom(by.agencyId()).size());
    }
}
