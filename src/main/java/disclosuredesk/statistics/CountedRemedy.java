package disclosuredesk.statistics;

import disclosuredesk.remedies.RemedyId;
import disclosuredesk.remedies.RemedyResult;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A remedy behind a figure of table 四, as the year left it; no name, because the figure needs none.
 *
 * @param request what it is about; null if that is none on file
 * @param number the number of its request; null if it is about none on file
 * @param title what it is about
 * @param organ who decides or decided it, at the instance that counts
 * @param filedOn the day its first instance was accepted
 * @param result the result as of 31 December; null if it was pending then
 * @param decidedOn the day of that result
 */
public record CountedRemedy(
        RemedyId id,
        @Nullable RequestId request,
        @Nullable String number,
        String title,
        String organ,
        String caseNumber,
        LocalDate filedOn,
        @Nullable RemedyResult result,
        @Nullable LocalDate decidedOn) {}
