package disclosuredesk.holding;

import disclosuredesk.agencies.Officer;
import disclosuredesk.personal.PersonalCipher;
import disclosuredesk.personal.PersonalColumn;
import disclosuredesk.personal.PersonalColumns;
import disclosuredesk.shared.Refused;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists an officer has given a name (常用筛选), each his own; no case is touched, so the ledger hears nothing. */
@Component
public class SavedFilters implements PersonalColumns {

    /** How many an officer can keep. */
    public static final int MOST = 20;

    private static final int NAME = 40;
    private static final int QUERY = 2_000;

    /**
     * A named list.
     *
     * @param query what stands behind the question mark of its address
     */
    public record SavedFilter(long id, String name, String query) {}

    private static final PersonalColumn KEPT =
            PersonalColumn.of("saved_filter", "query").boundTo("officer_id", "id");

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    SavedFilters(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public List<PersonalColumn> personalColumns() {
        return List.of(KEPT);
    }

    /** The officer's, by name. */
    public List<SavedFilter> of(Officer by) {
        return jdbc.sql("select id, name, query from saved_filter where officer_id = :officer order by name, id")
                .param("officer", by.id())
                .query((row, number) -> new SavedFilter(
                        row.getLong("id"),
                        row.getString("name"),
                        Objects.requireNonNull(cipher.open(KEPT, by.id(), row.getString("query")))))
                .list();
    }

    /**
     * Keeps a list under a name; one of the same name is replaced.
     *
     * @throws Refused invalid without a name or a filter, or if there are too many
     */
    @Transactional
    public void save(String name, String query, Officer by) {
        if (name.isBlank() || name.strip().length() > NAME) {
            throw Refused.invalid("name", "worklist.saved.nameMissing");
        }
        if (query.isBlank() || query.length() > QUERY) {
            throw Refused.invalid("query", "worklist.saved.empty");
        }
        boolean known = of(by).stream().anyMatch(one -> one.name().equals(name.strip()));
        if (!known && of(by).size() >= MOST) {
            throw Refused.invalid("name", "worklist.saved.tooMany", MOST);
        }
        jdbc.sql("""
                insert into saved_filter (officer_id, name, query) values (:officer, :name, :query)
                on duplicate key update query = :query
                """)
                .param("officer", by.id())
                .param("name", name.strip())
                .param("query", cipher.seal(KEPT, by.id(), query))
                .update();
    }

    /**
     * Forgets one.
     *
     * @return its name
     * @throws Refused not found, if it is not the officer's
     */
    @Transactional
    public String remove(long id, Officer by) {
        String name = of(by).stream()
                .filter(one -> one.id() == id)
                .map(SavedFilter::name)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("worklist.saved.notFound"));
        jdbc.sql("delete from saved_filter where id = :id").param("id", id).update();
        return name;
    }
}
