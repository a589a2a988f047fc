package disclosuredesk.release;

import disclosuredesk.decision.Ground;
import disclosuredesk.documents.BurntPdf;
import disclosuredesk.documents.CleanCopy;
import disclosuredesk.documents.DrawnPages;
import disclosuredesk.documents.HiddenContent;
import disclosuredesk.documents.UnreadableDocument;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.shared.Refused;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the files that go out in place of those on file: with marks burnt in, or clean of what is not seen. */
@Component
class OutgoingFiles {

    private final Materials materials;
    private final MessageSource messages;

    OutgoingFiles(Materials materials, MessageSource messages) {
        this.materials = materials;
        this.messages = messages;
    }

    /** What goes out with a file besides what is seen on its pages. */
    Set<HiddenContent.Kind> hidden(Material material) {
        Set<HiddenContent.Kind> hidden = EnumSet.noneOf(HiddenContent.Kind.class);
        hidden.addAll(HiddenContent.of(materials.content(material)));
        if (SensitiveText.isIn(material.name())) {
            hidden.add(HiddenContent.Kind.FILE_NAME);
        }
        return hidden;
    }

    /**
     * What goes out in place of a file that carries more than is seen.
     *
     * @throws Refused invalid if it cannot be made
     */
    byte[] clean(Material material, Set<HiddenContent.Kind> hidden) {
        byte[] content = materials.content(material);
        Set<HiddenContent.Kind> within = EnumSet.copyOf(hidden);
        within.remove(HiddenContent.Kind.FILE_NAME);
        try {
            return within.isEmpty()
                    ? content
                    : CleanCopy.of(content, within)
                            .orElseThrow(() -> Refused.invalid(
                                    "choice", "release.choose.notCleanable", material.name(), named(within)));
        } catch (UnreadableDocument unreadable) {
            throw Refused.invalid(null, "release.unreadable", material.name(), unreadable.getMessage());
        }
    }

    private String named(Set<HiddenContent.Kind> kinds) {
        return kinds.stream().map(kind -> word("HiddenContent." + kind)).collect(Collectors.joining("、"));
    }

    String cleanName(Material material) {
        return name(material, "release.clean.name", material.kind().extensions().get(0));
    }

    String burntName(Material material) {
        return name(material, "release.burnt.name", "pdf");
    }

    /** What goes out is not named by a number that it hides. */
    private String name(Material material, String suffix, String extension) {
        return SensitiveText.masked(material.name().replaceFirst("\\.[^.]*$", "")) + word(suffix) + "." + extension;
    }

    /**
     * The pages drawn anew, marks burnt in, and looked at again.
     *
     * @throws Refused invalid if a page cannot be drawn whole, or a number shows below its mark or is left as text
     */
    byte[] burnt(InformationFile file) {
        List<BurntPdf.Mark> marks = file.marks().stream()
                .map(mark ->
                        new BurntPdf.Mark(mark.page(), mark.box(), mark.ground().article()))
                .toList();
        byte[] content = materials.content(file.material());
        try {
            requireCovered(file, content);
            byte[] burnt = BurntPdf.of(content, marks, word("release.burnt.slip"), legend(file));
            requireNothingRead(file, burnt);
            return burnt;
        } catch (UnreadableDocument unreadable) {
            throw Refused.invalid(null, "release.unreadable", file.material().name(), unreadable.getMessage());
        }
    }

    private void requireCovered(InformationFile file, byte[] content) throws UnreadableDocument {
        try (DrawnPages pages = DrawnPages.of(content)) {
            Coverage.halfCovered(pages, file.marks()).ifPresent(half -> {
                throw Refused.invalid(
                        null,
                        "release.burn.halfCovered",
                        file.material().name(),
                        half.page(),
                        word("SensitiveText." + half.kind()) + " " + half.masked());
            });
        }
    }

    private void requireNothingRead(InformationFile file, byte[] burnt) throws UnreadableDocument {
        try (DrawnPages pages = DrawnPages.of(burnt)) {
            SensitiveText.on(pages, 1, pages.count()).stream().findFirst().ifPresent(left -> {
                throw Refused.invalid(
                        null,
                        "release.burn.halfCovered",
                        file.material().name(),
                        left.page(),
                        word("SensitiveText." + left.kind()) + " " + left.masked());
            });
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
        Map<Integer, Map<Ground, Long>> byPage = new TreeMap<>(file.marks().stream()
                .collect(Collectors.groupingBy(
                        RedactionMark::page,
                        Collectors.groupingBy(RedactionMark::ground, () -> new TreeMap<>(), Collectors.counting()))));
        byPage.forEach((page, grounds) -> grounds.forEach((ground, count) ->
                lines.add(word("release.burnt.legendLine", page, count, ground.article(), ground.text()))));
        return lines.size() <= 42 ? lines : shortened(file, lines);
    }

    /** More lines than a page holds are told by ground. */
    private List<String> shortened(InformationFile file, List<String> lines) {
        List<String> byGround = new ArrayList<>(lines.subList(0, 2));
        new TreeMap<>(file.marks().stream()
                        .collect(Collectors.groupingBy(RedactionMark::ground, Collectors.counting())))
                .forEach((ground, count) ->
                        byGround.add(word("release.burnt.legendGround", count, ground.article(), ground.text())));
        return byGround;
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
