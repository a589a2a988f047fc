package disclosuredesk.oversight;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What of the security ledger the auditor wants to see, as he typed it; empty is everything of his agency. */
public class SecurityFilter {

    /** Whether the chain of the installation is meant: sign-ins by names nobody has, of whatever agency. */
    public boolean installation;

    public @Nullable Long officer;

    public String event = "";

    public @Nullable LocalDate recordedFrom;

    public @Nullable LocalDate recordedTo;

    /** Of a case, in any spelling. */
    public String number = "";

    /** It as part of an address, ready for another parameter. */
    public String query() {
        return (installation ? "installation=true&" : "")
                + part("officer", officer)
                + part("event", event)
                + part("recordedFrom", recordedFrom)
                + part("recordedTo", recordedTo)
                + part("number", number);
    }

    private static String part(String name, @Nullable Object value) {
        return value == null || value.toString().isBlank()
                ? ""
                : name + "=" + UriUtils.encode(value.toString(), StandardCharsets.UTF_8) + "&";
    }
}
