package disclosuredesk.desk.drafts;

import disclosuredesk.agencies.Officer;
import disclosuredesk.personal.PersonalCipher;
import disclosuredesk.personal.PersonalColumn;
import disclosuredesk.personal.PersonalColumns;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts on file. A row without fields was sent or thrown away: it keeps late saves of its page away, and is none any more. */
@Component
class FormDrafts implements PersonalColumns {

    private static final String OPEN = "select * from form_draft where officer_id = :officer and fields is not null ";

    /** The opening page is another with each state that is kept, or has its edits in order. */
    private static final PersonalColumn FIELDS =
            PersonalColumn.of("form_draft", "fields").boundTo("opening", "id");

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    FormDrafts(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public List<PersonalColumn> personalColumns() {
        return List.of(FIELDS);
    }

    /** The officer's, latest first. */
    List<FormDraft> of(Officer by) {
        return jdbc.sql(OPEN + "order by saved_at desc, id desc limit 200")
                .param("officer", by.id())
                .query(this::draft)
                .list();
    }

    /** Those of the forms of one page. */
    List<FormDraft> on(String page, Officer by) {
        return jdbc.sql(OPEN + "and page = :page")
                .param("officer", by.id())
                .param("page", page)
                .query(this::draft)
                .list();
    }

    Optional<FormDraft> find(long id, Officer by) {
        return jdbc.sql(OPEN + "and id = :id")
                .param("officer", by.id())
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    int count(Officer by) {
        return jdbc.sql("select count(*) from form_draft where officer_id = :officer and fields is not null")
                .param("officer", by.id())
                .query(Integer.class)
                .single();
    }

    /** When the officer's were saved that he has not gone on with since then. */
    List<LocalDateTime> savedBefore(LocalDateTime before, Officer by) {
        return jdbc.sql(
                        "select saved_at from form_draft where officer_id = :officer and fields is not null and saved_at < :before")
                .param("officer", by.id())
                .param("before", before)
                .query((row, number) -> row.getObject("saved_at", LocalDateTime.class))
                .list();
    }

    /** Ids of the cases the officer has a draft on. */
    Set<String> cases(Officer by) {
        return jdbc.sql(
                        "select distinct request_id from form_draft where officer_id = :officer and fields is not null and request_id is not null")
                .param("officer", by.id())
                .query(String.class)
                .set();
    }

    /**
     * Keeps a state of a form if it is newer than what is kept: by the same page a later one, by another page one that was opened on
     * what is kept, or after what was kept has been sent.
     *
     * @return whether it is kept
     */
    boolean put(FormDraft.State state, LocalDateTime at, Officer by) {
        return update(state, at, by) || !exists(state, by) && (insert(state, at, by) || update(state, at, by));
    }

    private boolean update(FormDraft.State state, LocalDateTime at, Officer by) {
        return values("""
                update form_draft set fields = :fields, title = :title, request_id = :request, case_version = :version,
                    opening = :opening, edit = :edit, saved_at = :at
                where officer_id = :officer and page = :page and action = :action
                  and (opening = :opening and edit <= :edit and fields is not null
                       or opening <> :opening and (edit = :seen or fields is null))
                """, state, at, by).param("seen", state.seen()).update() > 0;
    }

    private boolean exists(FormDraft.State state, Officer by) {
        return jdbc.sql(
                                "select count(*) from form_draft where officer_id = :officer and page = :page and action = :action")
                        .param("officer", by.id())
                        .param("page", state.page())
                        .param("action", state.action())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Two first saves of a page may come at once; the second then changes what the first put. */
    private boolean insert(FormDraft.State state, LocalDateTime at, Officer by) {
        try {
            return values("""
                    insert into form_draft (officer_id, page, action, request_id, title, fields, case_version, opening, edit, saved_at)
                    values (:officer, :page, :action, :request, :title, :fields, :version, :opening, :edit, :at)
                    """, state, at, by).update() > 0;
        } catch (DuplicateKeyException savedInBetween) {
            return false;
        }
    }

    private JdbcClient.StatementSpec values(String sql, FormDraft.State state, LocalDateTime at, Officer by) {
        return jdbc.sql(sql)
                .param("officer", by.id())
                .param("page", state.page())
                .param("action", state.action())
                .param("request", state.request())
                .param("title", state.title())
                .param("fields", cipher.seal(FIELDS, state.opening(), encoded(state.fields())))
                .param("version", state.caseVersion())
                .param("opening", state.opening())
                .param("edit", state.edit())
                .param("at", at);
    }

    /** The form was sent: no save of this opened page, however late, is kept any more; nor, after a preview, what led to it. */
    void end(String page, String action, String opening, boolean preview, LocalDateTime at, Officer by) {
        int ended = jdbc.sql("""
                update form_draft set fields = null, opening = :opening, saved_at = :at
                where officer_id = :officer and page = :page and (action = :action or :preview and opening = :opening)
                """)
                .param("preview", preview)
                .param("opening", opening)
                .param("at", at)
                .param("officer", by.id())
                .param("page", page)
                .param("action", action)
                .update();
        if (ended == 0) {
            insertEnded(page, action, opening, at, by);
        }
    }

    private void insertEnded(String page, String action, String opening, LocalDateTime at, Officer by) {
        jdbc.sql("""
                insert ignore into form_draft (officer_id, page, action, title, opening, edit, saved_at)
                values (:officer, :page, :action, '', :opening, 0, :at)
                """)
                .param("officer", by.id())
                .param("page", page)
                .param("action", action)
                .param("opening", opening)
                .param("at", at)
                .update();
    }

    /** @return whether there was one */
    boolean discard(long id, Officer by) {
        return jdbc.sql(
                                "update form_draft set fields = null where id = :id and officer_id = :officer and fields is not null")
                        .param("id", id)
                        .param("officer", by.id())
                        .update()
                > 0;
    }

    /** Forgets drafts nobody went on with, and those that were sent. */
    void forget(LocalDateTime drafts, LocalDateTime sent) {
        jdbc.sql("delete from form_draft where saved_at < :drafts or fields is null and saved_at < :sent")
                .param("drafts", drafts)
                .param("sent", sent)
                .update();
    }

    private static String encoded(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, List<String>> decoded(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : text.split("&")) {
            String[] pair = field.split("=", 2);
            if (pair.length == 2) {
                fields.computeIfAbsent(URLDecoder.decode(pair[0], StandardCharsets.UTF_8), name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private FormDraft draft(ResultSet row, int number) throws SQLException {
        return new FormDraft(
                row.getLong("id"),
                row.getString("page"),
                row.getString("action"),
                row.getString("title"),
                decoded(Objects.requireNonNull(cipher.open(FIELDS, row.getString("opening"), row.getString("fields")))),
                row.getObject("case_version", Integer.class),
                row.getInt("edit"),
                row.getObject("saved_at", LocalDateTime.class));
    }
}
