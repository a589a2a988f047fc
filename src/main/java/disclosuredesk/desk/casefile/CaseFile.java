package disclosuredesk.desk.casefile;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.ReturnNotice;
import disclosuredesk.desk.DueDate;
import disclosuredesk.holding.Holding;
import disclosuredesk.holding.PassedOn;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.OpenedCase;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Everything on one request that its page shows, as one officer sees it. A part is read when a page first asks for it, and
 * once: the tabs ask for few of them.
 */
public final class CaseFile {

    private final OpenedCase opened;
    private final CaseFiles files;
    private final Map<String, Optional<?>> shown = new HashMap<>();
    private final Supplier<List<Officer>> officers;
    private final Supplier<Optional<String>> department;
    private final Supplier<List<OpenStep>> open;
    private final Supplier<Optional<DueDate>> due;
    private final Supplier<List<String>> actions;
    private final Supplier<Optional<ReturnNotice>> returned;
    private final Supplier<Optional<PassedOn>> takeable;

    CaseFile(OpenedCase opened, CaseFiles files) {
        this.opened = opened;
        this.files = files;
        officers = SingletonSupplier.of(() -> files.officers(opened.request()));
        department = SingletonSupplier.of(() -> files.department(opened.request()));
        open = SingletonSupplier.of(() -> files.open(this));
        due = SingletonSupplier.of(() -> files.due(this));
        actions = SingletonSupplier.of(() -> files.actions(opened));
        takeable = SingletonSupplier.of(() -> files.takeable(this));
        returned = SingletonSupplier.of(() -> Optional.ofNullable(files.returned(this)));
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

    OpenedCase opened() {
        return opened;
    }

    public DisclosureRequest request() {
        return opened.request();
    }

    /** What the panel of this name shows of the case; null if it has nothing to show. */
    public @Nullable Object shown(String panel) {
        Optional<?> there = shown.get(panel);
        if (there == null) {
            there = files.panel(panel).content().apply(opened);
            shown.put(panel, there);
        }
        return there.isPresent() ? there.get() : null;
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
        return files.holding(opened);
    }

    /** Whether this officer may record a withdrawal now. */
    public boolean withdrawable() {
        return CaseFiles.isWithdrawable(opened);
    }

    public @Nullable DueDate due() {
        return due.get().orElse(null);
    }

    public @Nullable ClockView clock() {
        return files.clock(opened).orElse(null);
    }

    /** Pages of what this officer can begin at any step. */
    public List<String> actions() {
        return actions.get();
    }

    /** Why it came back to the step it stands at; null if it did not. */
    public @Nullable ReturnNotice returned() {
        return returned.get().orElse(null);
    }

    /** What this officer passed on last and can still take back; null if there is nothing. */
    public @Nullable PassedOn takeable() {
        return takeable.get().orElse(null);
    }

    /** The ledger, latest first. */
    public List<Line> timeline() {
        return files.timeline(opened);
    }

    /** The name of an officer who signed something. */
    public @Nullable String name(@Nullable Long officer) {
        return officer == null
                ? null
                : officers().stream()
                        .filter(one -> one.id() == officer)
                        .map(Officer::name)
                        .findFirst()
                        .orElse(null);
    }
}
