package disclosuredesk.release;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.decision.Ground;
import disclosuredesk.documents.BurntPdf;
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
    private final ReleaseCheck check;
    private final MessageSource messages;
    private final AuditTrail audit;
    private final Clock clock;

    Releasing(Requests requests, Materials materials, InformationFiles files, ReleaseCheck check, MessageSource messages, AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.materials = materials;
        this.files = files;
        this.check = check;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says what becomes of a file.
     *
     * @param ground why it is withheld; only for that choice
     * @throws Refused invalid if it has marks and is to go out whole, if it cannot be drawn and is to be redacted, or if the ground is
     *     missing; conflict once the decision is approved
     */
    public void choose(RequestId id, int version, String storageName, Release choice, @Nullable Ground ground, Officer by) {
        InformationFile file = take(id, version, storageName, by);
        if (choice == Release.WHOLE && !file.marks().isEmpty()) {
            throw Refused.invalid("choice", "release.choose.marked", file.material().name(), file.marks().size());
        }
        if (choice == Release.REDACTED && !file.material().kind().isDrawable()) {
            throw Refused.invalid("choice", "release.choose.notDrawable", file.material().name());
        }
        if (choice == Release.WHOLE && !file.material().kind().isReleasable()) {
            throw Refused.invalid("choice", "release.choose.convert", file.material().name());
        }
        if (choice == Release.WITHHELD && (ground == null || !RedactionMark.grounds().contains(ground))) {
            throw Refused.invalid("ground", "release.groundMissing");
        }
        Ground why = choice == Release.WITHHELD ? ground : null;
        files.choose(file.material(), choice, why,
                choice == Release.WHOLE ? HiddenContent.of(materials.content(file.material())) : Set.of(), by.id());
        if (choice != Release.REDACTED) {
            strikeBurnt(file, by);
        }
        audit.record(new ReleaseChosen(id, today(), file.material().name(), choice, why == null ? "" : why.article()), by);
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
                List<RedactionMark> marks = new ArrayList<>(file.marks().stream().filter(mark -> mark.page() == page.getKey()).toList());
                int before = marks.size();
                page.getValue().stream().filter(one -> marks.stream().noneMatch(mark -> mark.box().equals(one.box()) || mark.box().isWhole()))
                        .map(one -> new RedactionMark(one.page(), one.box(), ground)).toList().forEach(marks::add);
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
     * Makes the file that goes out: pages drawn anew, marks burnt in.
     *
     * @throws Refused invalid if the file is not to be redacted or a page of it cannot be drawn; then nothing is made
     */
    public void burn(RequestId id, int version, String storageName, Officer by) {
        InformationFile file = take(id, version, storageName, by);
        if (file.choice() != Release.REDACTED) {
            throw Refused.invalid(null, "release.burn.notRedacted", file.material().name());
        }
        strikeBurnt(file, by);
        byte[] burnt = burnt(file);
        String name = file.material().name().replaceFirst("\\.[^.]*$", "") + word("release.burnt.name") + ".pdf";
        int pages = Objects.requireNonNull(file.material().pages()) + (file.marks().isEmpty() ? 0 : 1);
        Material made = materials.insert(id, Purpose.RELEASED, name, FileKind.PDF, pages, new ByteArrayInputStream(burnt),
                file.material().id(), by.id(), today());
        audit.record(new MarksBurnt(id, today(), file.material().name(), file.marks().size(), pages, made.sha256()), by);
    }

    private byte[] burnt(InformationFile file) {
        List<BurntPdf.Mark> marks = file.marks().stream()
                .map(mark -> new BurntPdf.Mark(mark.page(), mark.box(), mark.ground().article())).toList();
        try {
            return BurntPdf.of(materials.content(file.material()), marks, word("release.burnt.slip"), legend(file));
        } catch (UnreadableDocument unreadable) {
            throw Refused.invalid(null, "release.unreadable", file.material().name(), unreadable.getMessage());
        }
    }

    /** What the last page says: on which page how many places are covered, and on which ground. */
    private List<String> legend(InformationFile file) {
        List<String> lines = new ArrayList<>();
        if (file.marks().isEmpty()) {
            return lines;
        }
        lines.add(word("release.burnt.legend"));
        lines.add("");
        Map<Integer, Map<Ground, Long>> byPage = new TreeMap<>(file.marks().stream().collect(Collectors.groupingBy(RedactionMark::page,
                Collectors.groupingBy(RedactionMark::ground, () -> new TreeMap<>(), Collectors.counting()))));
        byPage.forEach((page, grounds) -> grounds.forEach((ground, count) ->
                lines.add(word("release.burnt.legendLine", page, count, ground.article(), ground.text()))));
        return lines.size() <= 42 ? lines : shortened(file, lines);
    }

    /** More lines than a page holds are told by ground. */
    private List<String> shortened(InformationFile file, List<String> lines) {
        List<String> byGround = new ArrayList<>(lines.subList(0, 2));
        new TreeMap<>(file.marks().stream().collect(Collectors.groupingBy(RedactionMark::ground, Collectors.counting())))
                .forEach((ground, count) -> byGround.add(word("release.burnt.legendGround", count, ground.article(), ground.text())));
        return byGround;
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
            materials.strike(file.burnt(), today(), by.id(), word("release.burnt.outdated"));
        }
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
