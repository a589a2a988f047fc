package disclosuredesk.desk.board;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts the board anew at every look. */
@Component
class Boards {

    private final OpenCases openCases;
    private final Ageing ageing;
    private final Forecasts forecasts;
    private final BoardConditions conditions;
    private final Clock clock;

    Boards(OpenCases openCases, Ageing ageing, Forecasts forecasts, BoardConditions conditions, Clock clock) {
        this.openCases = openCases;
        this.ageing = ageing;
        this.forecasts = forecasts;
        this.conditions = conditions;
        this.clock = clock;
    }

    Board of(long agencyId) {
        BoardDays days = conditions.days(agencyId);
        List<OpenCases.Group> groups = openCases.of(agencyId, days);
        Lights whole = OpenCases.whole(groups);
        boolean stuck = groups.stream().anyMatch(group -> group.step().isEmpty());
        return new Board(LocalDateTime.now(clock), whole, openCases.departments(groups, agencyId), openCases.holders(groups, agencyId),
                ageing.watched(days, agencyId, stuck), ageing.steps(groups, days, agencyId), ageing.letters(days, agencyId),
                forecasts.of(agencyId, days.today()));
    }
}
