package disclosuredesk.letters;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.GeneratedKeys;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The letters on file and the register of their numbers. */
@Component
public class Letters {

    /** What the register can be ordered by. */
    public static final Map<String, String> HEADS = Map.of(
            "number", "number_serial",
            "kind", "kind",
            "issuedOn", "issued_on",
            "state", "case when voided_on is null then 0 else 1 end");

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final JsonMapper json;

    Letters(JdbcClient jdbc, Visibility visibility, JsonMapper json) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.json = json;
    }

    /** The request's letters, void ones too, oldest first. */
    public List<Letter> of(RequestId request) {
        return jdbc.sql("select * from letter where request_id = :request order by id")
                .param("request", request.value())
                .query(this::letter)
                .list();
    }

    /** A letter by its id. */
    Optional<Letter> get(long id) {
        return jdbc.sql("select * from letter where id = :id")
                .param("id", id)
                .query(this::letter)
                .optional();
    }

    /** The request's letter of the kind that counts, if one was issued. */
    public Optional<Letter> valid(RequestId request, LetterKind kind) {
        return of(request).stream()
                .filter(letter -> letter.kind() == kind && !letter.isVoid())
                .reduce((a, b) -> b);
    }

    /** A page of an agency's register of a year: every number given, in order, so that no gap is without its explanation. */
    public Page<Letter> register(Officer by, int year, ListOrder order, int page) {
        Map<String, Object> values = new HashMap<>(Map.of("agency", by.agencyId(), "year", year));
        String hidden = visibility.hide("request_id", by, values);
        int total = jdbc.sql("select count(*) from letter where agency_id = :agency and number_year = :year" + hidden)
                .params(values)
                .query(Integer.class)
                .single();
        int number = Page.nearest(page, total);
        return new Page<>(
                jdbc.sql("""
                select l.* from letter l
                join (select id from letter where agency_id = :agency and number_year = :year %s
                      %s limit %d offset %d) shown on shown.id = l.id
                %s
                """.formatted(
                                        hidden,
                                        order.sql(HEADS, "number_serial"),
                                        Page.SIZE,
                                        Page.before(number),
                                        order.sql(HEADS, "number_serial")))
                        .params(values)
                        .query(this::letter)
                        .list(),
                total,
                number);
    }

    /** Some of an agency's letters, in the order of their numbers. */
    public List<Letter> chosen(Officer by, Collection<Long> ids) {
        List<Letter> found = ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                select * from letter where agency_id = :agency and id in (:ids) order by number_year, number_serial
                """)
                        .param("agency", by.agencyId())
                        .param("ids", ids)
                        .query(this::letter)
                        .list();
        return visibility.shown(found, Letter::request, by);
    }

    /** The next serial of agency and year; the counter stays locked until the letter is on file, so none is lost. */
    @Transactional(propagation = Propagation.MANDATORY)
    int nextSerial(long agencyId, int year) {
        jdbc.sql("""
                insert into letter_counter (agency_id, number_year, last_serial) values (:agency, :year, 1)
                on duplicate key update last_serial = last_serial + 1
                """).param("agency", agencyId).param("year", year).update();
        return jdbc.sql("select last_serial from letter_counter where agency_id = :agency and number_year = :year")
                .param("agency", agencyId)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** The last serial given in the year, 0 if none was. */
    int lastSerial(long agencyId, int year) {
        return jdbc.sql("select last_serial from letter_counter where agency_id = :agency and number_year = :year")
                .param("agency", agencyId)
                .param("year", year)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    long insert(
            long agencyId,
            RequestId request,
            LetterKind kind,
            int serial,
            LetterContent content,
            LocalDate on,
            @Nullable Long about,
            long by) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into letter (request_id, agency_id, kind, number_year, number_serial, number_text, content, issued_on, issued_by, reference)
                values (:request, :agency, :kind, :year, :serial, :number, :content, :on, :by, :about)
                """)
                .param("request", request.value())
                .param("agency", agencyId)
                .param("kind", kind.name())
                .param("year", on.getYear())
                .param("serial", serial)
                .param("number", content.number())
                .param("content", json.writeValueAsString(content))
                .param("on", on)
                .param("by", by)
                .param("about", about)
                .update(key, "id");
        return GeneratedKeys.id(key);
    }

    void voidLetter(long id, LocalDate on, long by, String reason) {
        jdbc.sql(
                        "update letter set voided_on = :on, voided_by = :by, void_reason = :reason where id = :id and voided_on is null")
                .param("on", on)
                .param("by", by)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getLong("id"),
                new RequestId(row.getString("request_id")),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("number_text"),
                json.readValue(row.getString("content"), LetterContent.class),
                row.getObject("issued_on", LocalDate.class),
                row.getLong("issued_by"),
                row.getObject("reference", Long.class),
                row.getObject("voided_on", LocalDate.class),
                row.getString("void_reason"));
    }
}
