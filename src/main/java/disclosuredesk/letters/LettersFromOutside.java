package disclosuredesk.letters;

import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters on file that were made outside this system. */
@Component
public class LettersFromOutside {

    private final JdbcClient jdbc;
    private final Materials materials;

    LettersFromOutside(JdbcClient jdbc, Materials materials) {
        this.jdbc = jdbc;
        this.materials = materials;
    }

    private record Row(
            long material,
            LetterKind kind,
            @Nullable Long about,
            @Nullable String addressee,
            String number,
            LocalDate madeOn,
            String reason) {}

    /** The request's that count: their files stand. Oldest first. */
    public List<LetterFromOutside> of(RequestId request) {
        List<Row> rows = jdbc.sql("select * from outside_letter where request_id = :request order by material_id")
                .param("request", request.value())
                .query((row, number) -> new Row(
                        row.getLong("material_id"),
                        LetterKind.valueOf(row.getString("kind")),
                        row.getObject("reference", Long.class),
                        row.getString("addressee"),
                        row.getString("number_text"),
                        row.getObject("made_on", LocalDate.class),
                        row.getString("reason")))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Material> standing =
                materials.of(request).stream().collect(Collectors.toMap(Material::id, Function.identity()));
        return rows.stream()
                .filter(row -> standing.containsKey(row.material()))
                .map(row -> new LetterFromOutside(
                        Objects.requireNonNull(standing.get(row.material())),
                        row.kind(),
                        row.about(),
                        row.addressee(),
                        row.number(),
                        row.madeOn(),
                        row.reason()))
                .toList();
    }

    /** The last one of the kind that counts. */
    Optional<LetterFromOutside> of(RequestId request, LetterKind kind, @Nullable Long about) {
        return of(request).stream()
                .filter(letter -> letter.kind() == kind && Objects.equals(letter.about(), about))
                .reduce((first, last) -> last);
    }

    void insert(RequestId request, LetterFromOutside letter, long by, LocalDate on) {
        jdbc.sql("""
                insert into outside_letter (material_id, request_id, kind, reference, addressee, number_text, made_on, reason, filed_by, filed_on)
                values (:material, :request, :kind, :about, :addressee, :number, :made, :reason, :by, :on)
                """)
                .param("material", letter.file().id())
                .param("request", request.value())
                .param("kind", letter.kind().name())
                .param("about", letter.about())
                .param("addressee", letter.addressee())
                .param("number", letter.number())
                .param("made", letter.madeOn())
                .param("reason", letter.reason())
                .param("by", by)
                .param("on", on)
                .update();
    }
}
