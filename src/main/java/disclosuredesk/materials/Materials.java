package disclosuredesk.materials;

import disclosuredesk.materials.inspection.FileKind;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.Forgotten;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The materials on file. Their content lies in the database too, in pieces: one transaction writes a file or none of it,
 * and one backup holds everything. Nothing is deleted but with its case (匿名): the row stays.
 */
@Component
public class Materials {

    /** 300 MiB for a case: a dossier stays a file that can be handed over. */
    public static final long MOST_FOR_A_CASE = 300L << 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Pieces pieces;

    Materials(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.pieces = new Pieces(jdbc, "material_piece", "material_id");
    }

    /** The request's materials in the order they came, struck ones included. */
    public List<Material> all(RequestId request) {
        return jdbc.sql("select * from material where request_id = :request order by id")
                .param("request", request.value())
                .query(Materials::material)
                .list();
    }

    /** Those that stand. */
    public List<Material> of(RequestId request) {
        return all(request).stream().filter(material -> !material.isStruck()).toList();
    }

    /** Those that stand and serve the purpose. */
    public List<Material> of(RequestId request, Purpose purpose) {
        return of(request).stream()
                .filter(material -> material.purpose() == purpose)
                .toList();
    }

    /** Those that somebody may be shown who need not know who asks: not the application, which tells it, and not the dossier. */
    public List<Material> showable(RequestId request) {
        return of(request).stream()
                .filter(one -> !one.purpose().isRegistered() && one.purpose() != Purpose.DOSSIER)
                .toList();
    }

    /**
     * One of the request's materials, struck or not, by the name addresses use.
     *
     * @throws Refused not found
     */
    public Material get(RequestId request, String storageName) {
        return jdbc.sql("select * from material where request_id = :request and storage_name = :name")
                .param("request", request.value())
                .param("name", storageName)
                .query(Materials::material)
                .optional()
                .orElseThrow(() -> Refused.notFound("materials.notFound"));
    }

    /** The file that was made from another and stands. */
    public Optional<Material> madeFrom(Material source) {
        return of(source.request(), Purpose.RELEASED).stream()
                .filter(made -> Long.valueOf(source.id()).equals(made.madeFrom()))
                .findFirst();
    }

    /**
     * The content.
     *
     * @throws Refused not found, if it was removed when the case was anonymised
     * @throws IllegalStateException if it is not what its hash row says
     */
    public byte[] content(Material material) {
        if (material.name().equals(Forgotten.WORD)) {
            throw Refused.notFound("materials.removed");
        }
        return pieces.read(material.id(), material.size(), material.sha256());
    }

    /**
     * Whether every material is whole: its pieces make up its hash, and no piece is without its row. Reads everything.
     *
     * @return a sentence for each fault
     */
    public List<String> faults() {
        List<String> faults = new java.util.ArrayList<>(jdbc.sql("""
                select distinct p.material_id from material_piece p left join material m on m.id = p.material_id where m.id is null
                """)
                .query((row, number) -> "material_piece " + row.getLong(1) + ": no row")
                .list());
        broken(material -> faults.add("material " + material.id() + " is not what its hash says"));
        return faults;
    }

    /** Every material whose content is not what its hash says. Reads everything, one file at a time. */
    public void broken(Consumer<Material> told) {
        long after = 0;
        for (List<Material> some = after(after); !some.isEmpty(); some = after(after)) {
            for (Material material : some) {
                try {
                    content(material);
                } catch (IllegalStateException broken) {
                    told.accept(material);
                }
                after = material.id();
            }
        }
    }

    private List<Material> after(long id) {
        return jdbc.sql("select * from material where id > :after and removed_on is null order by id limit 500")
                .param("after", id)
                .query(Materials::material)
                .list();
    }

    /** @throws Refused invalid, at the field {@literal files}, if the same content is there already or the case would hold too much */
    public void requireRoom(RequestId request, Purpose purpose, InspectedFile file) {
        List<Material> there = of(request);
        if (there.stream()
                .anyMatch(one -> one.purpose() == purpose && one.sha256().equals(file.sha256()))) {
            throw Refused.invalid("files", "materials.file.again", file.name());
        }
        if (there.stream().mapToLong(Material::size).sum() + file.content().length > MOST_FOR_A_CASE) {
            throw Refused.invalid("files", "materials.file.caseFull", file.name(), MOST_FOR_A_CASE >> 20);
        }
    }

    /** Puts a file that was looked through on file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Material insert(RequestId request, Purpose purpose, InspectedFile file, long by, LocalDate on) {
        return insert(
                request,
                purpose,
                file.name(),
                file.kind(),
                file.pages(),
                new ByteArrayInputStream(file.content()),
                null,
                by,
                on);
    }

    /**
     * Puts a file made by the system on file, reading it piece by piece.
     *
     * @param madeFrom what it was made from, if from one material
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Material insert(
            RequestId request,
            Purpose purpose,
            String name,
            FileKind kind,
            @Nullable Integer pages,
            InputStream content,
            @Nullable Long madeFrom,
            long by,
            LocalDate on) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String storageName = HexFormat.of().formatHex(random);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into material (request_id, storage_name, purpose, name, kind, size_bytes, pages, sha256, made_from, added_by, added_on)
                values (:request, :storage, :purpose, :name, :kind, 0, :pages, '', :from, :by, :on)
                """)
                .param("request", request.value())
                .param("storage", storageName)
                .param("purpose", purpose.name())
                .param("name", name)
                .param("kind", kind.name())
                .param("pages", pages)
                .param("from", madeFrom)
                .param("by", by)
                .param("on", on)
                .update(key, "id");
        long id = java.util.Objects.requireNonNull(key.getKey()).longValue();
        Pieces.Written written = pieces.write(id, content);
        jdbc.sql("update material set size_bytes = :size, sha256 = :hash where id = :id")
                .param("size", written.size())
                .param("hash", written.sha256())
                .param("id", id)
                .update();
        return get(request, storageName);
    }

    /** Takes a material out; its content stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void strike(Material material, LocalDate on, long by, String reason) {
        jdbc.sql("update material set struck_on = :on, struck_by = :by, struck_reason = :reason where id = :id")
                .param("on", on)
                .param("by", by)
                .param("reason", reason)
                .param("id", material.id())
                .update();
    }

    /** @param motion null: it is dropped */
    void moveStrike(Material material, Material.@Nullable StrikeMotion motion) {
        jdbc.sql(
                        "update material set strike_moved_by = :by, strike_moved_on = :on, strike_moved_reason = :reason where id = :id")
                .param("by", motion == null ? null : motion.by())
                .param("on", motion == null ? null : motion.on())
                .param("reason", motion == null ? null : motion.reason())
                .param("id", material.id())
                .update();
    }

    /** The content of all files of a case goes, struck ones included; their rows stay, struck, with the hash of what they were. */
    void remove(RequestId request, LocalDate on) {
        jdbc.sql(
                        "delete from material_piece where material_id in (select id from material where request_id = :request)")
                .param("request", request.value())
                .update();
        jdbc.sql("update material set removed_on = :on where request_id = :request")
                .param("on", on)
                .param("request", request.value())
                .update();
    }

    void restore(Material material) {
        jdbc.sql("update material set struck_on = null, struck_by = null, struck_reason = null where id = :id")
                .param("id", material.id())
                .update();
    }

    private static Material material(ResultSet row, int number) throws SQLException {
        int pages = row.getInt("pages");
        boolean counted = !row.wasNull();
        long from = row.getLong("made_from");
        boolean made = !row.wasNull();
        return new Material(
                row.getLong("id"),
                new RequestId(row.getString("request_id")),
                row.getString("storage_name"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size_bytes"),
                counted ? pages : null,
                row.getString("sha256"),
                made ? from : null,
                row.getLong("added_by"),
                row.getObject("added_on", LocalDate.class),
                row.getObject("struck_on", LocalDate.class),
                row.getString("struck_reason"),
                strikeMotion(row));
    }

    private static Material.@Nullable StrikeMotion strikeMotion(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("strike_moved_on", LocalDate.class);
        return on == null
                ? null
                : new Material.StrikeMotion(row.getLong("strike_moved_by"), on, row.getString("strike_moved_reason"));
    }
}
