package disclosuredesk.rectification;

import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Pieces;
import disclosuredesk.materials.inspection.FileKind;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.shared.Refused;
import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The evidence on file. Kept as materials are: in the database, in pieces, with their hash, never deleted. */
@Component
public class RectificationFiles {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Pieces pieces;

    RectificationFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.pieces = new Pieces(jdbc, "rectification_file_piece", "file_id");
    }

    /** In the order they came, struck ones included. */
    public List<RectificationFile> all(RectificationId rectification) {
        return jdbc.sql("select * from rectification_file where rectification_id = :id order by id")
                .param("id", rectification.value())
                .query(RectificationFiles::file)
                .list();
    }

    /** Those that stand. */
    public List<RectificationFile> of(RectificationId rectification) {
        return all(rectification).stream().filter(file -> !file.isStruck()).toList();
    }

    /**
     * One, struck or not, by the name addresses use.
     *
     * @throws Refused not found
     */
    public RectificationFile get(RectificationId rectification, String storageName) {
        return all(rectification).stream()
                .filter(file -> file.storageName().equals(storageName))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("rectification.file.notFound"));
    }

    /** @throws IllegalStateException if it is not what its hash says */
    public byte[] content(RectificationFile file) {
        return pieces.read(file.id(), file.size(), file.sha256());
    }

    /** Every file whose content is not what its hash says. Reads everything, one file at a time. */
    void broken(Consumer<RectificationFile> told) {
        for (long after = 0; ; ) {
            List<RectificationFile> some = jdbc.sql(
                            "select * from rectification_file where id > :after order by id limit 500")
                    .param("after", after)
                    .query(RectificationFiles::file)
                    .list();
            if (some.isEmpty()) {
                return;
            }
            for (RectificationFile file : some) {
                try {
                    content(file);
                } catch (IllegalStateException broken) {
                    told.accept(file);
                }
                after = file.id();
            }
        }
    }

    /** @throws Refused invalid, at {@code files}, if the same content stands there already or there would be too much */
    RectificationFile insert(RectificationId rectification, InspectedFile file, LocalDate on, long by) {
        List<RectificationFile> there = of(rectification);
        if (there.stream().anyMatch(one -> one.sha256().equals(file.sha256()))) {
            throw Refused.invalid("files", "materials.file.again", file.name());
        }
        if (there.stream().mapToLong(RectificationFile::size).sum() + file.content().length
                > Materials.MOST_FOR_A_CASE) {
            throw Refused.invalid("files", "materials.file.caseFull", file.name(), Materials.MOST_FOR_A_CASE >> 20);
        }
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String storageName = HexFormat.of().formatHex(random);
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("pages", file.pages());
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into rectification_file (rectification_id, storage_name, name, kind, size_bytes, pages, sha256, added_by, added_on)
                values (:rectification, :storage, :name, :kind, :size, :pages, :hash, :by, :on)
                """)
                .params(columns)
                .param("rectification", rectification.value())
                .param("storage", storageName)
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("size", (long) file.content().length)
                .param("hash", file.sha256())
                .param("by", by)
                .param("on", on)
                .update(key, "id");
        pieces.write(Objects.requireNonNull(key.getKey()).longValue(), new ByteArrayInputStream(file.content()));
        return get(rectification, storageName);
    }

    /** Takes a file out; its content stays. */
    void strike(RectificationFile file, LocalDate on, String reason) {
        jdbc.sql("update rectification_file set struck_on = :on, struck_reason = :reason where id = :id")
                .param("on", on)
                .param("reason", reason)
                .param("id", file.id())
                .update();
    }

    private static RectificationFile file(ResultSet row, int number) throws SQLException {
        int pages = row.getInt("pages");
        boolean counted = !row.wasNull();
        return new RectificationFile(
                row.getLong("id"),
                new RectificationId(row.getString("rectification_id")),
                row.getString("storage_name"),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size_bytes"),
                counted ? pages : null,
                row.getString("sha256"),
                Objects.requireNonNull(row.getObject("added_on", LocalDate.class)),
                row.getObject("struck_on", LocalDate.class),
                row.getString("struck_reason"));
    }
}
