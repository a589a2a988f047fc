package disclosuredesk.release;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.decision.Ground;
import disclosuredesk.documents.DrawnPages;
import disclosuredesk.documents.HiddenContent;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.FileKind;
import disclosuredesk.release.SensitiveText.Suggestion;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** It is said what becomes of each file of information; pages are marked, and the marks burnt into a new file. */
@Act
public class Releasing {

    private static final int MOST_MARKS = 200;

    private final Requests requests;
    private final Materials materials;
    private final InformationFiles files;
    private final OutgoingFiles outgoing;
    private final ReleaseCheck check;
    private final MessageSource messages;
    private final AuditTrail audit;
    private final Clock clock;

    Releasing(
            Requests requests,
            Materials materials,
            InformationFiles files,
            OutgoingFiles outgoing,
            ReleaseCheck check,
            MessageSource messages,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.materials = materials;
        this.files = files;
        this.outgoing = outgoing;
        this.check = check;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Says what becomes of a file; where it carries more than its pages show, a clean copy goes out. */
    public void choose(
            RequestId id, int version, String storageName, Release choice, @Nullable Ground ground, Officer by) {
        choose(id, version, storageName, choice, ground, false, by);
    }

    /**
     * Says what becomes of a file.
     *
     * @param ground why it is withheld; only for that choice
     * @param asIs whether it goes out with what it carries besides its pages; only for one that is given whole
     * @throws Refused invalid if it has marks and is to go out whole, if it cannot be drawn and is to be redacted, if a clean copy is to
     *     go out and none can be made, or if the ground is missing; conflict once the decision is approved
     */
    public void choose(
            RequestId id,
            int version,
            String storageName,
            Release choice,
            @Nullable Ground ground,
            boolean asIs,
            Officer by) {
        InformationFile file = take(id, version, storageName, by);
        if (choice == Release.WHOLE && !file.marks().isEmpty()) {
            throw Refused.invalid(
                    "choice",
                    "release.choose.marked",
                    file.material().name(),
                    file.marks().size());
        }
        if (choice == Release.REDACTED && !file.material().kind().isDrawable()) {
            throw Refused.invalid(
                    "choice", "release.choose.notDrawable", file.material().name());
        }
        if (choice == Release.WHOLE && !file.material().kind().isReleasable()) {
            throw Refused.invalid(
                    "choice", "release.choose.convert", file.material().name());
        }
        if (choice == Release.WITHHELD
                && (ground == null || !RedactionMark.grounds().contains(ground))) {
            throw Refused.invalid("ground", "release.groundMissing");
        }
        Ground why = choice == Release.WITHHELD ? ground : null;
        if (choice != Release.REDACTED || file.choice() != Release.REDACTED) {
            strikeBurnt(file, by); // a clean copy has no marks, a redacted file is no clean copy
        }
        Set<HiddenContent.Kind> hidden = choice == Release.WHOLE ? outgoing.hidden(file.material()) : Set.of();
        if (!hidden.isEmpty() && !asIs) {
            byte[] clean = outgoing.clean(file.material(), hidden);
            materials.insert(
                    id,
                    Purpose.RELEASED,
                    outgoing.cleanName(file.material()),
                    file.material().kind(),
                    file.material().pages(),
                    new ByteArrayInputStream(clean),
                    file.material().id(),
                    by.id(),
                    today());
            hidden = Set.of();
        }
        files.choose(file.material(), choice, why, hidden, by.id());
        audit.record(
                new ReleaseChosen(id, today(), file.material().name(), choice, why == null ? "" : why.article()), by);
    }

    /**
     * Puts marks on a page in place of those it had; a file with marks is to be redacted.
     *
     * @throws Refused invalid if a mark lies beside the page or has no ground, or there are too many
     */
    public void mark(RequestId id, int version, String storageName, int page, List<RedactionMark> marks, Officer by) {
        InformationFile file = take(id, version, storageName, by);
        mark(id, file, page, marks, by);
    }

    /** Marks every place on every page that looks like a number of identity card, telephone or bank card. @return how many are new */
    public int markSuggested(RequestId id, int version, String storageName, Ground ground, Officer by) {
        InformationFile file = take(id, version, storageName, by);
        int added = 0;
        try (DrawnPages pages = DrawnPages.of(materials.content(file.material()))) {
            Map<Integer, List<Suggestion>> found = SensitiveText.on(pages, 1, pages.count()).stream()
                    .collect(Collectors.groupingBy(Suggestion::page, TreeMap::new, Collectors.toList()));
            for (Map.Entry<Integer, List<Suggestion>> page : found.entrySet()) {
                List<RedactionMark> marks = new ArrayList<>(file.marks().stream()
                        .filter(mark -> mark.page() == page.getKey())
                        .toList());
                int before = marks.size();
                page.getValue().stream()
                        .filter(one ->
                                marks.stream().noneMatch(mark -> mark.box().holds(one.box())))
                        .map(one -> new RedactionMark(one.page(), one.box(), ground))
                        .toList()
                        .forEach(marks::add);
                if (marks.size() > before) {
                    mark(id, file, page.getKey(), marks, by);
                    added += marks.size() - before;
                }
            }
        } catch (UnreadableDocument unreadable) {
            throw Refused.invalid(null, "release.unreadable", file.material().name(), unreadable.getMessage());
        }
        return added;
    }

    private void mark(RequestId id, InformationFile file, int page, List<RedactionMark> marks, Officer by) {
        Material material = file.material();
        Integer pages = material.pages();
        if (!material.kind().isDrawable() || pages == null || page < 1 || page > pages) {
            throw Refused.notFound("release.noSuchPage");
        }
        if (marks.size() > MOST_MARKS) {
            throw Refused.invalid(null, "release.tooManyMarks", MOST_MARKS);
        }
        for (RedactionMark mark : marks) {
            if (mark.page() != page || !mark.box().isOnPage()) {
                throw Refused.invalid(null, "release.besidePage", marks.indexOf(mark) + 1);
            }
            if (!RedactionMark.grounds().contains(mark.ground())) {
                throw Refused.invalid(null, "release.groundMissing");
            }
        }
        files.put(material, page, marks);
        if (!marks.isEmpty() || file.choice() == Release.REDACTED) {
            files.choose(material, Release.REDACTED, null, Set.of(), by.id());
        }
        strikeBurnt(file, by);
        audit.record(new PageMarked(id, today(), material.name(), page, marks.size()), by);
    }

    /**
     * Makes the file that goes out: pages drawn anew, marks burnt in. It is read again: no number that is suggested for marking may
     * be left as text, nor be covered so that it can still be read.
     *
     * @throws Refused invalid if the file is not to be redacted, a page of it cannot be drawn whole, or a number shows below its mark;
     *     then nothing is made
     */
    public void burn(RequestId id, int version, String storageName, Officer by) {
        InformationFile file = take(id, version, storageName, by);
        if (file.choice() != Release.REDACTED) {
            throw Refused.invalid(
                    null, "release.burn.notRedacted", file.material().name());
        }
        strikeBurnt(file, by);
        byte[] burnt = outgoing.burnt(file);
        String name = outgoing.burntName(file.material());
        int pages =
                Objects.requireNonNull(file.material().pages()) + (file.marks().isEmpty() ? 0 : 1);
        Material made = materials.insert(
                id,
                Purpose.RELEASED,
                name,
                FileKind.PDF,
                pages,
                new ByteArrayInputStream(burnt),
                file.material().id(),
                by.id(),
                today());
        audit.record(
                new MarksBurnt(id, today(), file.material().name(), file.marks().size(), pages, made.sha256()), by);
    }

    private InformationFile take(RequestId id, int version, String storageName, Officer by) {
        DisclosureRequest request = requests.take(id, version, by);
        if (!by.is(Role.CLERK) && !by.is(Role.HANDLER) && !by.is(Role.HEAD)) {
            throw Refused.forbidden("materials.notYours");
        }
        if (request.archivedOn() != null) {
            throw Refused.conflict("materials.archived");
        }
        check.requireOpen(id, Purpose.INFORMATION);
        Material material = materials.get(id, storageName);
        if (material.purpose() != Purpose.INFORMATION || material.isStruck()) {
            throw Refused.notFound("materials.notFound");
        }
        return files.of(material);
    }

    private void strikeBurnt(InformationFile file, Officer by) {
        if (file.burnt() != null) {
            materials.strike(
                    file.burnt(),
                    today(),
                    by.id(),
                    messages.getMessage("release.burnt.outdated", null, Locale.SIMPLIFIED_CHINESE));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
