package disclosuredesk.oversight;

import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where, and what was asked for, in the words of an address. */
final class Address {

    /** Ids, numbers and our own words: whatever else somebody typed into his browser is told by the pattern of the address. */
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9/._-]{1,200}");

    private Address() {}

    /** From where the request comes that is being answered; empty if none is. */
    static String remote() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes answering)) {
            return "";
        }
        String address = answering.getRequest().getRemoteAddr();
        return address == null ? "" : address;
    }

    /** The path, or its pattern. */
    static String told(String path, String pattern) {
        return OURS.matcher(path).matches() ? path : pattern;
    }
}
