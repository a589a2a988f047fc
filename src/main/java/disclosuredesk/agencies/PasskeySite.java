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
 * {@code disclosuredesk.web.hosts} over TLS), of which the first names the desk to authenticators. Without one, or with one that no browser would take, there are none.
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
            @Value("${disclosuredesk.passkeys.origins}") List<String> origins,
            @Value("${disclosuredesk.web.hosts}") List<String> hosts) {
        List<String> given = origins.isEmpty()
                ? hosts.stream()
                        .filter(host -> host.contains("."))
                        .map(host -> "https://" + host.toLowerCase(Locale.ROOT))
                        .filter(origin -> ORIGIN.matcher(origin).matches())
                        .toList()
                : origins;
        String name = given.isEmpty() || !ORIGIN.matcher(given.get(0)).matches() ? null : host(given.get(0));
        List<String> wrong = given.stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches() || name == null || !isBelow(host(origin), name))
                .toList();
        boolean usable = name != null && (origins.isEmpty() || wrong.isEmpty());
        if (!origins.isEmpty() && !usable) {
            LOG.warn(
                    "Passkeys are off: disclosuredesk.passkeys.origins names what is neither https nor localhost, or not below its first host: {}",
                    wrong);
        }
        this.id = usable ? name : null;
        this.origins = usable
                ? given.stream().filter(origin -> !wrong.contains(origin)).toList()
                : List.of();
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
