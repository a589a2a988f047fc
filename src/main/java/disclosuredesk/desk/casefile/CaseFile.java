package disclosuredesk.desk.casefile;

import disclosuredesk.agencies.Officer;
import disclosuredesk.archive.Dossiers.Dossier;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Decision;
import disclosuredesk.decision.Proposal;
import disclosuredesk.decision.Proposals;
import disclosuredesk.decision.ReturnNotice;
import disclosuredesk.decision.SearchFiles;
import disclosuredesk.decision.SearchRecord;
import disclosuredesk.desk.DueDate;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.holding.Holding;
import disclosuredesk.letters.Delivery;
import disclosuredesk.letters.LetterPreview;
import disclosuredesk.release.InformationFile;
import disclosuredesk.remedies.AnswerPeriods;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.statistics.CountedYears.CountedYear;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Everything on one request that its page shows, as one officer sees it. A part is read when a page first asks for it, and
 * once: the tabs ask for few of them.
 */
public final class CaseFile {

    private final DisclosureRequest request;
    private final Supplier<List<AuditEntry>> ledger;
    private final Supplier<List<Officer>> officers;
    private final Supplier<Optional<String>> department;
    private final Supplier<List<OpenStep>> open;
    private final Supplier<Holding> holding;
    private final Supplier<Optional<DueDate>> due;
    private final Supplier<Optional<ClockView>> clock;
    private final Supplier<Optional<FeeNotice>> fee;
    private final Supplier<List<String>> actions;
    private final Supplier<Optional<CorrectionNotice>> correction;
    private final Supplier<List<Consultation>> consultations;
    private final Supplier<Optional<SearchRecord>> search;
    private final Supplier<List<SearchFiles.Listed>> searchFiles;
    private final Supplier<Optional<Proposal>> proposal;
    private final Supplier<Optional<Decision>> decision;
    private final Supplier<Optional<LetterPreview>> letter;
    private final Supplier<Optional<Delivery>> delivery;
    private final Supplier<Optional<Dossier>> dossier;
    private final Supplier<List<InformationFile>> information;
    private final Supplier<List<CountedYear>> counted;
    private final Supplier<List<AnswerPeriods.Line>> remedies;
    private final Supplier<List<Line>> timeline;
    private final Supplier<Optional<ReturnNotice>> returned;
    private final Supplier<List<Proposals.Searched>> earlierSearches;
    private final boolean withdrawable;

    CaseFile(DisclosureRequest request, Officer by, CaseFiles files) {
        this.request = request;
        CaseFiles.Papers papers = files.papers();
        ledger = SingletonSupplier.of(() -> files.ledger(request));
        officers = SingletonSupplier.of(() -> files.officers(request));
        department = SingletonSupplier.of(() -> files.department(request));
        open = SingletonSupplier.of(() -> files.open(this, by));
        holding = SingletonSupplier.of(() -> papers.holdings().of(request, by));
        due = SingletonSupplier.of(() -> files.due(this));
        clock = SingletonSupplier.of(() -> files.clock(this));
        fee = SingletonSupplier.of(() -> papers.fees().of(request.id()));
        actions = SingletonSupplier.of(() -> files.actions(this, by));
        correction = SingletonSupplier.of(() -> papers.corrections().of(request.id()));
        consultations = SingletonSupplier.of(() -> papers.consultations().of(request.id()));
        search = SingletonSupplier.of(() -> papers.proposals().searchOf(request.id()));
        searchFiles = SingletonSupplier.of(() -> papers.searchFiles().of(request.id()));
        proposal = SingletonSupplier.of(() -> papers.proposals().of(request.id()));
        decision = SingletonSupplier.of(() -> papers.decisions().of(request.id()));
        letter = SingletonSupplier.of(() -> decision.get().filter(one -> !one.isApproved())
                .flatMap(one -> papers.letters().preview(request, one)));
        delivery = SingletonSupplier.of(() -> papers.deliveries().of(request.id()));
        dossier = SingletonSupplier.of(() -> papers.dossiers().of(request.id()));
        information = SingletonSupplier.of(() -> papers.information().of(request.id()));
        counted = SingletonSupplier.of(() -> papers.counted().of(request));
        remedies = SingletonSupplier.of(() -> papers.remedies().of(request.id()).stream().map(papers.answerPeriods()::line).toList());
        earlierSearches = SingletonSupplier.of(() -> papers.proposals().earlier(request.id()));
        returned = SingletonSupplier.of(() -> Optional.ofNullable(files.returned(this)));
        timeline = SingletonSupplier.of(() -> files.lines(ledger.get()));
        withdrawable = files.isWithdrawable(request, by);
    }

    /**
     * A step the request stands at, and the page that does it.
     *
     * @param mine whether this officer may do it
     * @param who the officers who may, by name
     */
    public record OpenStep(String step, String page, String role, boolean mine, List<String> who) {}

    /** One entry of the ledger in words. */
    public record Line(LocalDate on, LocalDateTime recordedAt, String officer, String text) {}

    public DisclosureRequest request() {
        return request;
    }

    /** The entries of the ledger, oldest first. */
    List<AuditEntry> ledger() {
        return ledger.get();
    }

    /** The officers of the agency. */
    List<Officer> officers() {
        return officers.get();
    }

    public @Nullable String department() {
        return department.get().orElse(null);
    }

    /** The steps it stands at. */
    public List<OpenStep> open() {
        return open.get();
    }

    /** Who handles it, and what this officer can do about that. */
    public Holding holding() {
        return holding.get();
    }

    /** Whether this officer may record a withdrawal now. */
    public boolean withdrawable() {
        return withdrawable;
    }

    public @Nullable DueDate due() {
        return due.get().orElse(null);
    }

    public @Nullable ClockView clock() {
        return clock.get().orElse(null);
    }

    public @Nullable FeeNotice fee() {
        return fee.get().orElse(null);
    }

    /** Pages of what this officer can begin at any step. */
    public List<String> actions() {
        return actions.get();
    }

    public @Nullable CorrectionNotice correction() {
        return correction.get().orElse(null);
    }

    public List<Consultation> consultations() {
        return consultations.get();
    }

    public @Nullable SearchRecord search() {
        return search.get().orElse(null);
    }

    public List<SearchFiles.Listed> searchFiles() {
        return searchFiles.get();
    }

    public @Nullable Proposal proposal() {
        return proposal.get().orElse(null);
    }

    public @Nullable Decision decision() {
        return decision.get().orElse(null);
    }

    /** The answer as it would be issued now, while it is a draft. */
    public @Nullable LetterPreview letter() {
        return letter.get().orElse(null);
    }

    public @Nullable Delivery delivery() {
        return delivery.get().orElse(null);
    }

    /** Why it came back to the step it stands at; null if it did not. */
    public @Nullable ReturnNotice returned() {
        return returned.get().orElse(null);
    }

    /** What was searched and proposed before it was searched for again. */
    public List<Proposals.Searched> earlierSearches() {
        return earlierSearches.get();
    }

    /** Once it is archived. */
    public @Nullable Dossier dossier() {
        return dossier.get().orElse(null);
    }

    /** The files that may go out. */
    public List<InformationFile> information() {
        return information.get();
    }

    /** In which cell of which year it counts, and why. */
    public List<CountedYear> counted() {
        return counted.get();
    }

    /** Reviews and suits about it, voided ones too. */
    public List<AnswerPeriods.Line> remedies() {
        return remedies.get();
    }

    /** The ledger, latest first. */
    public List<Line> timeline() {
        return timeline.get();
    }

    /** Pages that go out, for the fee; null if some file does not tell. */
    public @Nullable Integer pagesGiven() {
        int pages = 0;
        for (InformationFile file : information()) {
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
        return officer == null ? null : officers().stream().filter(one -> one.id() == officer).map(Officer::name).findFirst().orElse(null);
    }
}
