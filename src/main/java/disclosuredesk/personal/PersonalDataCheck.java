package disclosuredesk.personal;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** No personal data stands in the database in plain text, each value opens where it stands, and is found by what it is. A finding never tells a value. */
@Component
class PersonalDataCheck implements Check {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;
    private final List<PersonalColumns> rooms;

    PersonalDataCheck(JdbcClient jdbc, PersonalCipher cipher, List<PersonalColumns> rooms) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.rooms = rooms;
    }

    @Override
    public String code() {
        return "D39";
    }

    @Override
    public String subject() {
        return "个人信息都已加密，能够解开，与检索用的标识一致";
    }

    @Override
    public void look(Findings found, boolean deep) {
        long looked = 0;
        for (PersonalColumns room : rooms) {
            for (PersonalColumn column : room.personalColumns()) {
                looked += look(column, found);
            }
        }
        found.looked(looked, "项");
    }

    private record Stored(
            Object key, Object row, String value, @Nullable String index) {}

    private long look(PersonalColumn column, Findings found) {
        long looked = 0;
        for (List<Stored> some = after(column, null);
                !some.isEmpty();
                some = after(column, some.get(some.size() - 1).key())) {
            some.forEach(one -> look(column, one, found));
            looked += some.size();
        }
        return looked;
    }

    private void look(PersonalColumn column, Stored one, Findings found) {
        String where = "%s.%s（%s）".formatted(column.table(), column.column(), one.key());
        if (!PersonalCipher.isSealed(one.value())) {
            found.fault(where + "：没有加密（运行encrypt-personal-data）");
            return;
        }
        try {
            String text = cipher.open(column, one.row(), one.value());
            if (column.index() != null
                    && (text == null
                            || one.index() == null
                            || !cipher.indexes(column.feature(), text).contains(one.index()))) {
                found.fault(where + "：检索用的标识与内容不符");
            }
        } catch (PersonalCipher.Unopened unopened) {
            found.fault(where + "：不能解开，被改动、移动，或者没有它的密钥");
        }
    }

    private List<Stored> after(PersonalColumn column, @Nullable Object key) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("after", key);
        return jdbc.sql("""
                select %1$s as row_key, %2$s as row_id, %3$s as sealed_value, %5$s as found from %4$s
                where %3$s <> '' and %6$s %7$s order by %1$s limit %8$d
                """.formatted(
                                column.key(),
                                column.row(),
                                column.column(),
                                column.table(),
                                column.index() == null ? "null" : column.index(),
                                column.only() == null ? "1 = 1" : column.only(),
                                key == null ? "" : "and %s > :after".formatted(column.key()),
                                AT_ONCE))
                .params(values)
                .query((row, number) -> new Stored(
                        row.getObject("row_key"),
                        row.getObject("row_id"),
                        row.getString("sealed_value"),
                        row.getString("found")))
                .list();
    }
}
