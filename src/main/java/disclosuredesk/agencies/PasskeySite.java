package disclosuredesk.agencies;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where passkeys are good: the addresses browsers reach the desk under ({@code disclosuredesk.passkeys.origins}; otherwise those of
 * {@code disclosuredesk.web.hosts} over TLS), and the host authenticators know it by: {@code disclosuredesk.passkeys.host}; otherwise
 * the one at or below which all those addresses lie, in whatever order they are named. Without such a host there are no passkeys.
 */
@Component("passkeySite")
public class PasskeySite {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeySite.class);

    /** Over TLS, or on this machine; a name and no number, as authenticators want it. */
    private static final Pattern ORIGIN = Pattern.compile(
            "https://(?:[a-z0-9-]+\\.)*[a-z-][a-z0-9-]*(?::\\d{1,5})?|http://(?:[a-z0-9-]+\\.)*localhost(?::\\d{1,5})?");

    private final @Nullable String id;
    private final List<String> origins;

    PasskeySite(
            @Value("${disclosuredesk.passkeys.host}") String host,
            @Value("${disclosuredesk.passkeys.origins}") List<String> origins,
            @Value("${disclosuredesk.web.hosts}") List<String> hosts) {
        List<String> meant = origins.isEmpty()
                ? hosts.stream()
                        .filter(name -> name.contains("."))
                        .map(name -> "https://" + name.toLowerCase(Locale.ROOT))
                        .filter(origin -> ORIGIN.matcher(origin).matches())
                        .toList()
                : origins;
        boolean named = !host.isEmpty() || !origins.isEmpty();
        List<String> wrong = meant.stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .toList();
        String above = wrong.isEmpty() ? above(host, meant) : null;
        if (above == null && (named || !meant.isEmpty())) {
            LOG.warn(
                    "Passkeys are off. Addresses: {}; neither https nor localhost, or a number: {}; host they all lie at or below: {}."
                            + " See disclosuredesk.passkeys.host and disclosuredesk.passkeys.origins.",
                    meant,
                    wrong,
                    host.isEmpty() ? "none" : host);
        }
        this.id = above;
        this.origins = above == null ? List.of() : meant;
    }

    /** The host that was named, or of the addresses' own the one that is above all others; null: there is none. */
    private static @Nullable String above(String named, List<String> origins) {
        List<String> hosts = origins.stream().map(PasskeySite::host).distinct().toList();
        return (named.isEmpty() ? hosts : hosts.isEmpty() ? List.<String>of() : List.of(named.toLowerCase(Locale.ROOT)))
                .stream()
                        .filter(one -> hosts.stream().allMatch(host -> isBelow(host, one)))
                        .findFirst()
                        .orElse(null);
    }

    private static String host(String origin) {
        return URI.create(origin).getHost();
    }

    private static boolean isBelow(String host, String name) {
        return host.equals(name) || host.endsWith("." + name);
    }

    /** Whether passkeys can be used here at all; asked by pages. */
    public boolean isOffered() {
        return id != null;
    }

    /** What authenticators know the desk by: a host (RP ID). Empty: nobody offers passkeys. */
    public String id() {
        return id == null ? "" : id;
    }

    /** The addresses, as browsers write them: {@code https://desk.example.gov.cn}. */
    public List<String> origins() {
        return origins;
    }
}
