package disclosuredesk.desk.casefile;

import disclosuredesk.clock.ApplicantPeriod;
import disclosuredesk.clock.Deadline;
import disclosuredesk.clock.Light;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a request says of its periods.
 *
 * @param counts the count of each date, the safe one first
 * @param sides the periods running beside
 * @param remedies the applicant's periods against the answer, once it was delivered
 * @param warnings what went wrong with a period and stays on record
 */
public record ClockView(
        Deadline deadline,
        List<Count> counts,
        List<Side> sides,
        List<ApplicantPeriod> remedies,
        List<String> warnings) {

    /** One count: its sentence, what it sums up, its picture. */
    public record Count(boolean safe, String line, List<String> details, List<CountPicture.Month> months) {}

    /**
     * A period running beside.
     *
     * @param words message key of how much is left, with its argument
     */
    public record Side(
            String rule,
            @Nullable String about,
            String owner,
            String provision,
            @Nullable LocalDate from,
            @Nullable LocalDate due,
            Light light,
            String words,
            String argument) {}
}
