package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.personal.PersonalCipher;
import disclosuredesk.personal.PersonalColumn;
import disclosuredesk.personal.PersonalColumns;
import disclosuredesk.shared.RequestId;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts on file. One that has been registered in the meantime is none any more. */
@Component
class RegistrationDrafts implements PersonalColumns {

    private static final String OPEN = """
            select d.id, d.fields, d.edit, d.saved_at from registration_draft d
            where d.officer_id = :officer and not exists (select 1 from disclosure_request r where r.id = d.id)
            """;

    private static final PersonalColumn FIELDS = PersonalColumn.of("registration_draft", "fields");

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    RegistrationDrafts(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public List<PersonalColumn> personalColumns() {
        return List.of(FIELDS);
    }

    /** The officer's, latest first. */
    List<RegistrationDraft> of(Officer by) {
        return jdbc.sql(OPEN + "order by d.saved_at desc, d.id")
                .param("officer", by.id())
                .query(this::draft)
                .list();
    }

    Optional<RegistrationDraft> find(RequestId id, Officer by) {
        return jdbc.sql(OPEN + "and d.id = :id")
                .param("officer", by.id())
                .param("id", id.value())
                .query(this::draft)
                .optional();
    }

    /**
     * Keeps a state of the form if it is newer than what is kept: by the same page a later one, by another page one that
     * was opened on what is kept.
     *
     * @return whether it is kept
     */
    boolean put(RegistrationDraft.State state, LocalDateTime at, Officer by) {
        return update(state, at, by) || !exists(state.id()) && (insert(state, at, by) || update(state, at, by));
    }

    private boolean update(RegistrationDraft.State state, LocalDateTime at, Officer by) {
        return jdbc.sql("""
                update registration_draft set fields = :fields, opening = :opening, edit = :edit, saved_at = :at
                where id = :id and officer_id = :officer
                  and (opening = :opening and edit <= :edit or opening <> :opening and edit = :seen)
                """)
                        .param("fields", sealed(state))
                        .param("opening", state.opening())
                        .param("edit", state.edit())
                        .param("at", at)
                        .param("id", state.id().value())
                        .param("officer", by.id())
                        .param("seen", state.seen())
                        .update()
                > 0;
    }

    private boolean exists(RequestId id) {
        return jdbc.sql("select count(*) from registration_draft where id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Two first saves of a page may come at once; the second then changes what the first put. */
    private boolean insert(RegistrationDraft.State state, LocalDateTime at, Officer by) {
        try {
            return jdbc.sql("""
                    insert into registration_draft (id, officer_id, fields, opening, edit, saved_at)
                    values (:id, :officer, :fields, :opening, :edit, :at)
                    """)
                            .param("id", state.id().value())
                            .param("officer", by.id())
                            .param("fields", sealed(state))
                            .param("opening", state.opening())
                            .param("edit", state.edit())
                            .param("at", at)
                            .update()
                    > 0;
        } catch (DuplicateKeyException savedInBetween) {
            return false;
        }
    }

    void delete(RequestId id, Officer by) {
        jdbc.sql("delete from registration_draft where id = :id and officer_id = :officer")
                .param("id", id.value())
                .param("officer", by.id())
                .update();
    }

    /** When the officer's were saved that he has not gone on with since then. */
    List<LocalDateTime> savedBefore(LocalDateTime before, Officer by) {
        return jdbc.sql("""
                select d.saved_at from registration_draft d
                where d.officer_id = :officer and d.saved_at < :before
                  and not exists (select 1 from disclosure_request r where r.id = d.id)
                """)
                .param("officer", by.id())
                .param("before", before)
                .query((row, number) -> row.getObject("saved_at", LocalDateTime.class))
                .list();
    }

    /** @return how many nobody went on with since then */
    int forget(LocalDateTime before) {
        return jdbc.sql("delete from registration_draft where saved_at < :before")
                .param("before", before)
                .update();
    }

    private @Nullable String sealed(RegistrationDraft.State state) {
        return cipher.seal(FIELDS, state.id().value(), encoded(state.fields()));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private RegistrationDraft draft(ResultSet row, int number) throws SQLException {
        Map<String, String> fields = new LinkedHashMap<>();
        String text = Objects.requireNonNull(cipher.open(FIELDS, row.getString("id"), row.getString("fields")));
        for (String field : text.split("&")) {
            String[] pair = field.split("=", 2);
            if (pair.length == 2) {
                fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return new RegistrationDraft(
                new RequestId(row.getString("id")),
                fields,
                row.getInt("edit"),
                row.getObject("saved_at", LocalDateTime.class));
    }
}
