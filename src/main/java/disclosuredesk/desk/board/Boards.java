package disclosuredesk.desk.board;

import disclosuredesk.cache.Followed;
import disclosuredesk.clock.Duties;
import disclosuredesk.desk.docket.Docket;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts the board: what is in the {@link Docket} out of one state of it, the rest by statements. */
@Component
class Boards {

    private final Docket docket;
    private final OpenCases openCases;
    private final Ageing ageing;
    private final Forecasts forecasts;
    private final BoardConditions conditions;
    private final Duties duties;
    private final Clock clock;

    Boards(
            Docket docket,
            OpenCases openCases,
            Ageing ageing,
            Forecasts forecasts,
            BoardConditions conditions,
            Duties duties,
            Clock clock) {
        this.docket = docket;
        this.openCases = openCases;
        this.ageing = ageing;
        this.forecasts = forecasts;
        this.conditions = conditions;
        this.duties = duties;
        this.clock = clock;
    }

    /** The lights of a whole agency, as its board has them: for who supervises it. */
    Lights whole(long agencyId) {
        return OpenCases.whole(OpenCases.of(docket.of(agencyId), conditions.days(agencyId)));
    }

    Board of(long agencyId) {
        BoardDays days = conditions.days(agencyId);
        Followed<Docket.Case> cases = docket.of(agencyId);
        List<OpenCases.Group> groups = OpenCases.of(cases, days);
        boolean stuck = !cases.in(new Docket.AtStep(Docket.LOST)).isEmpty();
        return new Board(
                LocalDateTime.now(clock),
                OpenCases.whole(groups),
                openCases.departments(groups, agencyId),
                openCases.holders(groups, agencyId),
                ageing.watched(days, agencyId, stuck),
                ageing.steps(cases, days, agencyId),
                ageing.letters(days, agencyId),
                forecasts.of(cases, agencyId, days.today()),
                duties.lines(agencyId));
    }
}
