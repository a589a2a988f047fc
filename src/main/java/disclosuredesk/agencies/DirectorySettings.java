package disclosuredesk.agencies;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStoreException;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The directory as it is configured ({@code disclosuredesk.directory}).
 *
 * @param name under which links are kept
 * @param starts whether a connection begins in the clear and is made secure by StartTLS before anything is said
 * @param account who searches; null: nobody does, and people are right below the base
 * @param nameAttribute that holds what people type
 * @param idAttribute that holds what is one person's for ever
 */
record DirectorySettings(
        String name,
        String host,
        int port,
        boolean secure,
        boolean starts,
        SSLContext trusted,
        DN base,
        Filter people,
        String nameAttribute,
        String idAttribute,
        @Nullable DN account,
        String password,
        Duration patience) {

    private static final String PREFIX = "disclosuredesk.directory";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** As it is written in the configuration. */
    record Written(
            @Nullable String url,
            @Nullable Boolean startTls,
            @Nullable String certificates,
            @Nullable String name,
            @Nullable String base,
            @Nullable String filter,
            @Nullable String nameAttribute,
            @Nullable String idAttribute,
            @Nullable String account,
            @Nullable String passwordFile,
            @Nullable Duration timeout) {}

    /**
     * @return null: no directory is configured
     * @throws IllegalArgumentException if it is wrong, or people's passwords would go over a network in the clear
     */
    static @Nullable DirectorySettings of(Environment environment) {
        Written written = Binder.get(environment).bind(PREFIX, Written.class).orElse(null);
        if (written == null || isBlank(written.url)) {
            return null;
        }
        try {
            var url = new LDAPURL(text(written.url, ""));
            boolean secure = url.getScheme().equals("ldaps");
            boolean starts = Boolean.TRUE.equals(written.startTls) && !secure;
            if (!secure && !starts && !LOOPBACK.contains(url.getHost())) {
                throw new IllegalArgumentException(
                        PREFIX + ".url: ldaps, or start-tls, is demanded but for this machine itself");
            }
            Duration patience = written.timeout == null ? Duration.ofSeconds(5) : written.timeout;
            if (patience.isNegative() || patience.isZero() || patience.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(PREFIX + ".timeout must lie between 1s and 30s, not " + patience);
            }
            String account = text(written.account, "");
            return new DirectorySettings(
                    text(written.name, "ldap"),
                    url.getHost(),
                    url.getPort(),
                    secure,
                    starts,
                    trusting(written.certificates),
                    new DN(text(written.base, "")),
                    Filter.create(text(written.filter, "(objectClass=person)")),
                    text(written.nameAttribute, "uid"),
                    text(written.idAttribute, "entryUUID"),
                    account.isEmpty() ? null : new DN(account),
                    account.isEmpty() ? "" : password(written.passwordFile),
                    patience);
        } catch (LDAPException | GeneralSecurityException | IOException wrong) {
            throw new IllegalArgumentException(PREFIX + " is wrong: " + wrong.getMessage(), wrong);
        }
    }

    private static SSLContext trusting(@Nullable String certificates) throws GeneralSecurityException, IOException {
        if (isBlank(certificates)) {
            return new SSLUtil().createSSLContext();
        }
        try {
            return new SSLUtil(new PEMFileTrustManager(new File(text(certificates, "")))).createSSLContext();
        } catch (KeyStoreException unreadable) {
            throw new IOException("certificates: " + unreadable.getMessage(), unreadable);
        }
    }

    /** In a file of its own, so that neither the process list nor the configuration shows it. */
    private static String password(@Nullable String file) throws IOException {
        if (isBlank(file)) {
            throw new IllegalArgumentException(PREFIX + ".password-file is missing");
        }
        String password = Files.readString(Path.of(text(file, "")), StandardCharsets.UTF_8)
                .strip();
        if (password.isEmpty()) {
            throw new IllegalArgumentException(PREFIX + ".password-file is empty");
        }
        return password;
    }

    SSLSocketFactory sockets() {
        return trusted.getSocketFactory();
    }

    private static boolean isBlank(@Nullable String written) {
        return written == null || written.isBlank();
    }

    private static String text(@Nullable String written, String otherwise) {
        return written == null || written.isBlank() ? otherwise : written.strip();
    }

    @Override
    public String toString() {
        return "DirectorySettings[" + name + "]";
    }
}
