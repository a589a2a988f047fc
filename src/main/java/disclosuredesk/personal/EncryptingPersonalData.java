package disclosuredesk.personal;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Doer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts stored values under the newest key: those of a database from before at its first start, all of them when the key is exchanged. In batches,
 * each one transaction and sealed as any act; broken off, it goes on where it was when it is begun again, and acts may go on beside it.
 */
@Component
public class EncryptingPersonalData {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final PersonalCipher cipher;
    private final DataKeys keys;
    private final List<PersonalColumns> rooms;
    private final SecurityTrail trail;

    EncryptingPersonalData(
            JdbcClient jdbc,
            TransactionOperations transactions,
            PersonalCipher cipher,
            DataKeys keys,
            List<PersonalColumns> rooms,
            SecurityTrail trail) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.cipher = cipher;
        this.keys = keys;
        this.rooms = rooms;
        this.trail = trail;
    }

    /**
     * What was done.
     *
     * @param retired ids of the keys no value stands under any more
     */
    public record Done(long values, List<String> retired) {}

    /** Encrypts what is not encrypted. */
    public long encrypt() {
        keys.use();
        long values = columns(false);
        keys.encrypted();
        return values;
    }

    /** Puts everything under the newest key. */
    public Done rotate() {
        keys.use();
        long values = columns(true);
        rooms.forEach(PersonalColumns::keyChanged);
        values += columns(true); // what an act beside it wrote that did not know the key yet
        long all = values;
        return Objects.requireNonNull(transactions.execute(status -> {
            trail.record(new DataKeyChanged(all), Doer.system(SecurityTrail.INSTALLATION));
            keys.encrypted();
            return new Done(all, keys.retireOthers());
        }));
    }

    private long columns(boolean all) {
        long values = 0;
        for (PersonalColumns room : rooms) {
            for (PersonalColumn column : room.personalColumns()) {
                values += column(column, all);
            }
        }
        return values;
    }

    private long column(PersonalColumn column, boolean all) {
        long values = 0;
        Object after = null;
        List<Stored> some;
        do {
            List<Stored> next = some(column, all, after);
            transactions.executeWithoutResult(status -> next.forEach(one -> anew(column, one)));
            values += next.size();
            after = next.isEmpty() ? null : next.get(next.size() - 1).key();
            some = next;
        } while (!some.isEmpty());
        return values;
    }

    private record Stored(Object key, Object row, String value) {}

    private List<Stored> some(PersonalColumn column, boolean all, @Nullable Object after) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("after", after);
        values.put("current", cipher.prefix() + "%");
        String not =
                all ? "%s not like :current" : "%1$s not like 'aes.________:%%' and %1$s not like 'sm4.________:%%'";
        return jdbc.sql("""
                select %1$s as row_key, %2$s as row_id, %3$s as sealed_value from %4$s
                where %3$s <> '' and %5$s and %6$s %7$s order by %1$s limit %8$d
                """.formatted(
                                column.key(),
                                column.row(),
                                column.column(),
                                column.table(),
                                not.formatted(column.column()),
                                column.only() == null ? "1 = 1" : column.only(),
                                after == null ? "" : "and %s > :after".formatted(column.key()),
                                AT_ONCE))
                .params(values)
                .query((row, number) ->
                        new Stored(row.getObject("row_key"), row.getObject("row_id"), row.getString("sealed_value")))
                .list();
    }

    /** Not if somebody has written another value meanwhile: that one is new enough, or found the next time. */
    private void anew(PersonalColumn column, Stored one) {
        String text = Objects.requireNonNull(cipher.open(column, one.row(), one.value()));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("sealed", cipher.seal(column, one.row(), text));
        values.put("found", cipher.index(column.feature(), text));
        values.put("key", one.key());
        values.put("was", one.value());
        String index = column.index() == null ? "" : ", %s = :found".formatted(column.index());
        jdbc.sql("update %1$s set %2$s = :sealed%3$s where %4$s = :key and %2$s = :was"
                        .formatted(column.table(), column.column(), index, column.key()))
                .params(values)
                .update();
    }
}
