package disclosuredesk.desk.casefile;

import disclosuredesk.archive.Dossiers.Dossier;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.Proposal;
import disclosuredesk.decision.SearchFiles;
import disclosuredesk.decision.SearchRecord;
import disclosuredesk.desk.DueDate;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.letters.Delivery;
import disclosuredesk.letters.LetterPreview;
import disclosuredesk.release.InformationFile;
import disclosuredesk.remedies.AnswerPeriods;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.statistics.CountedYears.CountedYear;
import disclosuredesk.worklist.Holding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything on one request that its page shows.
 *
 * @param open the steps it stands at
 * @param holding who handles it, and what this officer can do about that
 * @param withdrawable whether this officer may record a withdrawal now
 * @param actions pages of what this officer can begin at any step
 * @param letter the answer as it would be issued now, while it is a draft
 * @param dossier once it is archived
 * @param information the files that may go out
 * @param counted in which cell of which year it counts, and why
 * @param remedies reviews and suits about it, voided ones too
 * @param timeline the ledger, latest first
 * @param names officers' names by id, for who drafted, reviewed, approved
 */
public record CaseFile(
        DisclosureRequest request,
        @Nullable String department,
        List<OpenStep> open,
        Holding holding,
        boolean withdrawable,
        @Nullable DueDate due,
        @Nullable ClockView clock,
        @Nullable FeeNotice fee,
        List<String> actions,
        @Nullable CorrectionNotice correction,
        List<Consultation> consultations,
        @Nullable SearchRecord search,
        List<SearchFiles.Listed> searchFiles,
        @Nullable Proposal proposal,
        @Nullable Decision decision,
        @Nullable LetterPreview letter,
        @Nullable Delivery delivery,
        @Nullable Dossier dossier,
        List<InformationFile> information,
        List<CountedYear> counted,
        List<AnswerPeriods.Line> remedies,
        List<Line> timeline,
        Map<Long, String> names) {

    /**
     * A step the request stands at, and the page that does it.
     *
     * @param mine whether this officer may do it
     * @param who the officers who may, by name
     */
    public record OpenStep(String step, String page, String role, boolean mine, List<String> who) {}

    /** One entry of the ledger in words. */
    public record Line(LocalDate on, LocalDateTime recordedAt, String officer, String text) {}

    /** Pages that go out, for the fee; null if some file does not tell. */
    public @Nullable Integer pagesGiven() {
        int pages = 0;
        for (InformationFile file : information) {
            Integer given = file.pagesGiven();
            if (given == null) {
                return null;
            }
            pages += given;
        }
        return pages;
    }

    /** The name of an officer who signed something. */
    public @Nullable String name(@Nullable Long officer) {
        return officer == null ? null : names.get(officer);
    }
}
