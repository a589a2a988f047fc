package disclosuredesk.requests;

import disclosuredesk.personal.PersonalCipher;
import disclosuredesk.personal.PersonalColumn;
import disclosuredesk.personal.PersonalColumns;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The items of amendments ({@code registration_change}). The salt of a row, which no other has, is what its values are bound to; its secret is
 * what the ledger's digest of them is made with.
 */
@Component
class RegistrationChangeRows implements PersonalColumns {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TABLE = "registration_change";
    /** Which rows hold ciphertext; see {@link RegistrationField#isPersonal()}. */
    static final String PERSONAL = "field in ('IDENTITY_NUMBER', 'PHONE', 'EMAIL', 'ADDRESS', 'AGENT')";

    private static final PersonalColumn WAS =
            PersonalColumn.of(TABLE, "was").boundTo("salt", "salt").where(PERSONAL);
    private static final PersonalColumn BECAME =
            PersonalColumn.of(TABLE, "became").boundTo("salt", "salt").where(PERSONAL);
    private static final PersonalColumn SECRET =
            PersonalColumn.of(TABLE, "secret").boundTo("salt", "salt");

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    RegistrationChangeRows(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public List<PersonalColumn> personalColumns() {
        return List.of(WAS, BECAME, SECRET);
    }

    /** Of one motion, in the order of the form. */
    List<RegistrationChange> of(long motion) {
        return jdbc
                .sql("select * from registration_change where motion_id = :motion")
                .param("motion", motion)
                .query((row, number) -> change(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(RegistrationChange::field))
                .toList();
    }

    void insert(long motion, RegistrationField field, @Nullable String was, @Nullable String became) {
        String salt = random();
        boolean personal = field.isPersonal();
        jdbc.sql("""
                insert into registration_change (motion_id, field, was, became, salt, secret)
                values (:motion, :field, :was, :became, :salt, :secret)
                """)
                .param("motion", motion)
                .param("field", field.name())
                .param("was", personal ? cipher.seal(WAS, salt, was) : was)
                .param("became", personal ? cipher.seal(BECAME, salt, became) : became)
                .param("salt", salt)
                .param("secret", cipher.seal(SECRET, salt, random()))
                .update();
    }

    private static String random() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /**
     * Rows from before: what the ledger's digest was made with becomes the secret, and stands in plain text no more.
     *
     * @return how many it hid
     */
    @Transactional
    public int hideSalts(int most) {
        record Old(long motion, String salt, RegistrationChange change) {}
        List<Old> some = jdbc.sql(
                        "select * from registration_change where secret is null order by motion_id, field limit "
                                + most)
                .query((row, number) -> new Old(row.getLong("motion_id"), row.getString("salt"), change(row)))
                .list();
        for (Old one : some) {
            String salt = random();
            boolean personal = one.change().field().isPersonal();
            jdbc.sql("""
                    update registration_change set was = :was, became = :became, salt = :salt, secret = :secret
                    where motion_id = :motion and field = :field and secret is null
                    """)
                    .param(
                            "was",
                            personal
                                    ? cipher.seal(WAS, salt, one.change().was())
                                    : one.change().was())
                    .param(
                            "became",
                            personal
                                    ? cipher.seal(BECAME, salt, one.change().became())
                                    : one.change().became())
                    .param("salt", salt)
                    .param("secret", cipher.seal(SECRET, salt, one.salt()))
                    .param("motion", one.motion())
                    .param("field", one.change().field().name())
                    .update();
        }
        return some.size();
    }

    RegistrationChange change(ResultSet row) throws SQLException {
        RegistrationField field = RegistrationField.valueOf(row.getString("field"));
        String salt = row.getString("salt");
        String secret = cipher.open(SECRET, salt, row.getString("secret"));
        String was = row.getString("was");
        String became = row.getString("became");
        return new RegistrationChange(
                field,
                field.isPersonal() ? cipher.open(WAS, salt, was) : was,
                field.isPersonal() ? cipher.open(BECAME, salt, became) : became,
                secret == null ? salt : secret);
    }
}
