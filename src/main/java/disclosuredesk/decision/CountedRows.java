package disclosuredesk.decision;

import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The row of table 三 an agency counts a ground in. Of all grounds but one the table's own label says it; where to count what is no
 * government information (art. 2) no text that could be read says, so the agency does ({@link Setting#NOT_INFORMATION_ROW}). What is
 * drafted later follows; what was drafted before stays as it was.
 */
@Component
public class CountedRows {

    private final Settings settings;

    CountedRows(Settings settings) {
        this.settings = settings;
    }

    public Outcome of(long agencyId, Ground ground) {
        return ground == Ground.NOT_INFORMATION && settings.of(agencyId, Setting.NOT_INFORMATION_ROW) == 1
                ? Outcome.R4_1
                : ground.outcome();
    }

    /** Of a request of several parts. */
    public Outcome ofParts(long agencyId, List<Ground> parts) {
        return Outcome.ofParts(
                parts.stream().map(ground -> of(agencyId, ground)).toList());
    }

    /** Of each ground an officer may choose. */
    public Map<Ground, Outcome> forDrafting(long agencyId) {
        Map<Ground, Outcome> rows = new EnumMap<>(Ground.class);
        Ground.forDrafting().forEach(ground -> rows.put(ground, of(agencyId, ground)));
        return rows;
    }
}
