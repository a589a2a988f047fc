package disclosuredesk.seals;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * In production: the account the system works with may not change what is only added to, and what goes over a network to the database is encrypted
 * (GB/T 22239-2019 8.1.4.2 d, 8.1.4.7).
 */
@Component
class AccountCheck implements Check {

    private static final List<String> TOO_MUCH = List.of("UPDATE", "DELETE", "DROP", "ALTER");
    /** A name or an address, alone: of several one may be elsewhere. */
    private static final Pattern HOST =
            Pattern.compile("jdbc:[a-z]+:(?:[a-z+]+:)?//(?:\\[([^]]+)]|([^]/:?,]+))(?::\\d+)?[/?].*");

    private final DataSource database;
    private final boolean production;

    AccountCheck(DataSource database, Environment environment) {
        this.database = database;
        this.production = environment.acceptsProfiles(Profiles.of("prod"));
    }

    @Override
    public String code() {
        return "D41";
    }

    @Override
    public String subject() {
        return "系统所用的数据库账号不能改动台账，与数据库的连接已加密";
    }

    @Override
    public void look(Findings found, boolean deep) {
        if (!production) {
            found.looked(0, "个账号（只核对生产环境）");
            return;
        }
        try (Connection connection = database.getConnection()) {
            Account account = Account.of(connection);
            for (String table : AccountRights.ONLY_ADDED_TO.stream().sorted().toList()) {
                List<String> may = account.rights(table, connection).stream()
                        .filter(TOO_MUCH::contains)
                        .sorted()
                        .toList();
                if (!may.isEmpty()) {
                    found.fault("账号%s可以对只增不改的表%s执行%s，请按db/accounts.sql分设两个账号"
                            .formatted(account.grantee(), table, String.join("、", may)));
                }
            }
            String url = connection.getMetaData().getURL();
            if (!staysHere(url) && cipher(connection).isEmpty()) {
                found.fault("与数据库的连接没有加密，请在连接地址中加sslMode=REQUIRED（或VERIFY_CA）");
            }
            found.looked(1, "个账号");
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Whether the address of the database is this machine's own, so that nothing leaves it. */
    static boolean staysHere(String url) {
        Matcher host = HOST.matcher(url);
        try {
            return host.matches()
                    && InetAddress.getByName(host.group(1) == null ? host.group(2) : host.group(1))
                            .isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static String cipher(Connection connection) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement("show session status like 'Ssl_cipher'");
                ResultSet row = asked.executeQuery()) {
            return row.next() ? row.getString(2) : "";
        }
    }
}
