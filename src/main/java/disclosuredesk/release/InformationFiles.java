package disclosuredesk.release;

import disclosuredesk.decision.Ground;
import disclosuredesk.documents.HiddenContent;
import disclosuredesk.documents.PageBox;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.shared.RequestId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of information of a case, with their marks. */
@Component
public class InformationFiles {

    private final JdbcClient jdbc;
    private final Materials materials;

    InformationFiles(JdbcClient jdbc, Materials materials) {
        this.jdbc = jdbc;
        this.materials = materials;
    }

    private record Chosen(Release choice, @Nullable Ground ground, Set<HiddenContent.Kind> hidden) {}

    /** In the order they came; struck ones are left out. */
    public List<InformationFile> of(RequestId request) {
        return materials.of(request, Purpose.INFORMATION).stream().map(this::of).toList();
    }

    InformationFile of(Material material) {
        Optional<Chosen> chosen = jdbc.sql("select choice, ground, hidden from release_choice where material_id = :id")
                .param("id", material.id())
                .query((row, number) -> new Chosen(
                        Release.valueOf(row.getString("choice")),
                        ground(row.getString("ground")),
                        hidden(row.getString("hidden"))))
                .optional();
        return new InformationFile(
                material,
                chosen.map(Chosen::choice).orElse(null),
                chosen.map(Chosen::ground).orElse(null),
                chosen.map(Chosen::hidden).orElse(Set.of()),
                marks(material),
                materials.madeFrom(material).orElse(null));
    }

    private static @Nullable Ground ground(@Nullable String name) {
        return name == null ? null : Ground.valueOf(name);
    }

    private static Set<HiddenContent.Kind> hidden(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(","))
                        .map(HiddenContent.Kind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(HiddenContent.Kind.class)));
    }

    private List<RedactionMark> marks(Material material) {
        return jdbc.sql("select * from redaction_mark where material_id = :id order by page_no, mark_no")
                .param("id", material.id())
                .query((row, number) -> new RedactionMark(
                        row.getInt("page_no"),
                        new PageBox(
                                row.getInt("left_permil"),
                                row.getInt("top_permil"),
                                row.getInt("width_permil"),
                                row.getInt("height_permil")),
                        Ground.valueOf(row.getString("ground"))))
                .list();
    }

    void choose(Material material, Release choice, @Nullable Ground ground, Set<HiddenContent.Kind> hidden, long by) {
        jdbc.sql("""
                insert into release_choice (material_id, choice, ground, hidden, chosen_by) values (:id, :choice, :ground, :hidden, :by)
                on duplicate key update choice = values(choice), ground = values(ground), hidden = values(hidden), chosen_by = values(chosen_by)
                """)
                .param("id", material.id())
                .param("choice", choice.name())
                .param("ground", ground == null ? null : ground.name())
                .param("hidden", hidden.stream().map(Enum::name).collect(Collectors.joining(",")))
                .param("by", by)
                .update();
    }

    /** Nothing has been said of it, no mark drawn. */
    void forget(Material material) {
        jdbc.sql("delete from release_choice where material_id = :id")
                .param("id", material.id())
                .update();
        jdbc.sql("delete from redaction_mark where material_id = :id")
                .param("id", material.id())
                .update();
    }

    /** In place of all marks the page had. */
    void put(Material material, int page, List<RedactionMark> marks) {
        jdbc.sql("delete from redaction_mark where material_id = :id and page_no = :page")
                .param("id", material.id())
                .param("page", page)
                .update();
        for (int i = 0; i < marks.size(); i++) {
            PageBox box = marks.get(i).box();
            jdbc.sql("""
                    insert into redaction_mark (material_id, page_no, mark_no, left_permil, top_permil, width_permil, height_permil, ground)
                    values (:id, :page, :number, :left, :top, :width, :height, :ground)
                    """)
                    .param("id", material.id())
                    .param("page", page)
                    .param("number", i + 1)
                    .param("left", box.left())
                    .param("top", box.top())
                    .param("width", box.width())
                    .param("height", box.height())
                    .param("ground", marks.get(i).ground().name())
                    .update();
        }
    }
}
