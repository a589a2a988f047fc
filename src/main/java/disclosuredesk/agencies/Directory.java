package disclosuredesk.agencies;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import disclosuredesk.shared.Sha256;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The organ's directory (LDAP), where one is configured. It is asked whether a name and a password belong together and which identity that is; what else
 * it says of anybody is not read. A connection lives for one question.
 */
@Component("directory")
public class Directory {

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    private static final int LONGEST = 200;

    /** What a directory says to a name or a password that is wrong, and to an account it has locked. */
    private static final Set<ResultCode> WRONG = Set.of(
            ResultCode.INVALID_CREDENTIALS,
            ResultCode.NO_SUCH_OBJECT,
            ResultCode.INAPPROPRIATE_AUTHENTICATION,
            ResultCode.CONSTRAINT_VIOLATION,
            ResultCode.UNWILLING_TO_PERFORM,
            ResultCode.REFERRAL);

    private static final String ISSUER = "ldap:";

    /** Its ids are bytes and no text. */
    private static final String BYTES = "objectGUID";

    private final @Nullable DirectorySettings settings;

    Directory(Environment environment) {
        this.settings = DirectorySettings.of(environment);
    }

    /** Whether one can sign in by it; asked by pages. */
    public boolean isOffered() {
        return settings != null;
    }

    /** Under what its identities are linked. */
    public String issuer() {
        return ISSUER + configured().name();
    }

    static boolean isIssuer(String issuer) {
        return issuer.startsWith(ISSUER);
    }

    /**
     * What guesses at a name of the directory are counted under: no login of ours has a colon, so nobody clears another's count. A directory takes
     * many spellings for one name (RFC 4518: width, accents, case, spaces, what is not seen), which must not have a count each.
     */
    public static String guessed(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{Z}\\s]", " ")
                .replaceAll("[\\p{M}\\p{C}]", "")
                .replaceAll(" +", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return "directory:" + Sha256.of(plain);
    }

    private DirectorySettings configured() {
        if (settings == null) {
            throw new IllegalStateException("no directory is configured");
        }
        return settings;
    }

    /**
     * Whose name and password these are.
     *
     * @return the identity; empty: they do not belong together, or the entry is not one person's
     * @throws DirectoryUnreachable if nothing was found out
     */
    public Optional<String> identity(String name, String password) throws DirectoryUnreachable {
        if (name.isBlank() || name.length() > LONGEST || password.isEmpty() || password.length() > LONGEST) {
            return Optional.empty(); // a bind without a password succeeds and proves nothing (RFC 4513, 5.1.2)
        }
        DirectorySettings directory = configured();
        SearchResultEntry found = null;
        DN entry = new DN(new RDN(directory.nameAttribute(), name), directory.base());
        if (directory.account() != null) {
            found = found(name);
            entry = found == null ? nobody(directory) : parsed(found);
        }
        try (LDAPConnection connection = connection(directory)) {
            if (!binds(connection, entry, password)) {
                return Optional.empty();
            }
            if (directory.account() == null) {
                found = one(connection, entry.toString(), SearchScope.BASE, directory.people(), directory);
            }
            return found == null ? Optional.empty() : id(found, directory);
        } catch (LDAPException failure) {
            throw unreachable(failure);
        }
    }

    /** Bound to when there is nobody of the name, so that the directory is asked as often. */
    private static DN nobody(DirectorySettings directory) {
        return new DN(new RDN(directory.nameAttribute(), UUID.randomUUID().toString()), directory.base());
    }

    private static DN parsed(SearchResultEntry found) throws DirectoryUnreachable {
        try {
            return found.getParsedDN();
        } catch (LDAPException unreadable) {
            throw unreachable(unreadable);
        }
    }

    /**
     * The identity of a name, for who is to be linked.
     *
     * @return empty: there is nobody, or there are several, of the name
     * @throws DirectoryUnreachable if nothing was found out; if nobody may search
     */
    public Optional<String> identity(String name) throws DirectoryUnreachable {
        if (name.isBlank() || name.length() > LONGEST) {
            return Optional.empty();
        }
        SearchResultEntry found = found(name);
        return found == null ? Optional.empty() : id(found, configured());
    }

    /** Whether a name can be looked up without its password. */
    public boolean isSearched() {
        return settings != null && settings.account() != null;
    }

    private @Nullable SearchResultEntry found(String name) throws DirectoryUnreachable {
        DirectorySettings directory = configured();
        try (LDAPConnection connection = connection(directory)) {
            if (directory.account() != null) {
                connection.bind(new SimpleBindRequest(directory.account(), directory.password()));
            }
            Filter named = Filter.createANDFilter(
                    directory.people(), Filter.createEqualityFilter(directory.nameAttribute(), name));
            return one(connection, directory.base().toString(), SearchScope.SUB, named, directory);
        } catch (LDAPException failure) {
            throw unreachable(failure);
        }
    }

    private static @Nullable SearchResultEntry one(
            LDAPConnection connection, String base, SearchScope scope, Filter filter, DirectorySettings directory)
            throws LDAPException {
        var request = new SearchRequest(
                base,
                scope,
                DereferencePolicy.NEVER,
                2,
                (int) directory.patience().toSeconds(),
                false,
                filter,
                directory.idAttribute());
        request.setFollowReferrals(false);
        List<SearchResultEntry> entries;
        try {
            entries = connection.search(request).getSearchEntries();
        } catch (LDAPException failure) {
            if (failure.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                LOG.warn("The directory has several entries of one name; none of them is let in");
                return null;
            }
            if (failure.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                return null;
            }
            throw failure;
        }
        return entries.size() == 1 ? entries.get(0) : null;
    }

    private static Optional<String> id(SearchResultEntry found, DirectorySettings directory) {
        Attribute id = found.getAttribute(directory.idAttribute());
        if (id == null || id.size() != 1) {
            LOG.warn("An entry of the directory has not one {}; it is nobody's", directory.idAttribute());
            return Optional.empty();
        }
        String value = directory.idAttribute().equalsIgnoreCase(BYTES)
                ? HexFormat.of().formatHex(id.getValueByteArray())
                : id.getValue();
        return Optional.of(value).filter(one -> !one.isBlank() && one.length() <= LONGEST);
    }

    private static boolean binds(LDAPConnection connection, DN entry, String password) throws LDAPException {
        try {
            var request = new SimpleBindRequest(entry, password);
            request.setFollowReferrals(false);
            connection.bind(request);
            return true;
        } catch (LDAPException failure) {
            if (WRONG.contains(failure.getResultCode())) {
                return false;
            }
            throw failure;
        }
    }

    private static LDAPConnection connection(DirectorySettings directory) throws LDAPException {
        var options = new LDAPConnectionOptions();
        int patience = (int) directory.patience().toMillis();
        options.setConnectTimeoutMillis(patience);
        options.setResponseTimeoutMillis(patience);
        options.setAbandonOnTimeout(true);
        options.setFollowReferrals(false);
        options.setUseSynchronousMode(true);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        var connection = directory.secure()
                ? new LDAPConnection(directory.sockets(), options, directory.host(), directory.port())
                : new LDAPConnection(options, directory.host(), directory.port());
        if (directory.starts()) {
            try {
                var answer = connection.processExtendedOperation(new StartTLSExtendedRequest(directory.trusted()));
                if (!answer.getResultCode().equals(ResultCode.SUCCESS)) {
                    throw new LDAPException(answer);
                }
            } catch (LDAPException refused) {
                connection.close();
                throw refused;
            }
        }
        return connection;
    }

    /** Names and what the directory says of them do not go into the log. */
    private static DirectoryUnreachable unreachable(LDAPException failure) {
        LOG.warn("The directory gave no answer: {}", failure.getResultCode().getName());
        return new DirectoryUnreachable(failure.getResultCode().getName(), failure);
    }
}
