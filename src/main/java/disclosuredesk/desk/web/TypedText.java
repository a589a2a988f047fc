package disclosuredesk.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser sends, without what nobody types: control characters and halves of characters. They come with texts pasted
 * out of other programs, and from those who try what breaks: one database takes a NUL, the other does not, and enumerations,
 * file names and numbers know none. Of a form's fields, wherever they are read and whatever they become.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // after the encoding is set, before anything reads a parameter
class TypedText extends OncePerRequestFilter {

    /** Set on a request whose parameters cannot be read: it is refused before anybody looks at one. */
    private static final String UNREADABLE = "unreadable";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadable(request)) {
            chain.doFilter(new Cleaned(request), response);
        } else {
            request.setAttribute(UNREADABLE, true);
            request.getRequestDispatcher("/refused").forward(new NothingSent(request), response);
        }
    }

    /** Whether the server can decode what was sent; if not, it says so at each look at a parameter, wherever that is. */
    private static boolean isReadable(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            return true; // nothing in it is encoded; a file that is too large is answered where it is read
        }
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    /** The text without them; the same text if it has none. */
    static String of(String sent) {
        for (int i = 0; i < sent.length(); i++) {
            if (!isTyped(sent, i)) {
                return without(sent, i);
            }
        }
        return sent;
    }

    private static String without(String sent, int from) {
        StringBuilder text = new StringBuilder(sent.length()).append(sent, 0, from);
        for (int i = from; i < sent.length(); i++) {
            if (isTyped(sent, i)) {
                text.append(sent.charAt(i));
            }
        }
        return text.toString();
    }

    private static boolean isTyped(String sent, int at) {
        char one = sent.charAt(at);
        if (Character.isHighSurrogate(one)) {
            return at + 1 < sent.length() && Character.isLowSurrogate(sent.charAt(at + 1));
        }
        if (Character.isLowSurrogate(one)) {
            return at > 0 && Character.isHighSurrogate(sent.charAt(at - 1));
        }
        return one >= ' ' && one != 0x7F || one == '\t' || one == '\n' || one == '\r';
    }

    /** A field of ours could have it; the security filter breaks off at any other, wherever it is looked at first. */
    static boolean isName(String sent) {
        return sent.codePoints().allMatch(one -> Character.isDefined(one) && !Character.isISOControl(one))
                && of(sent).equals(sent);
    }

    private static final class NothingSent extends HttpServletRequestWrapper {

        NothingSent(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }

    private static final class Cleaned extends HttpServletRequestWrapper {

        private @Nullable Map<String, String[]> parameters;

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String sent = super.getParameter(name);
            return sent == null ? null : of(sent);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return cleaned(super.getParameterValues(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            if (parameters == null) {
                Map<String, String[]> map = new LinkedHashMap<>();
                super.getParameterMap().forEach((name, values) -> {
                    if (isName(name)) {
                        map.put(name, cleaned(values));
                    }
                });
                parameters = Collections.unmodifiableMap(map);
            }
            return parameters;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        private static String @Nullable [] cleaned(String @Nullable [] sent) {
            if (sent == null) {
                return null;
            }
            String[] values = new String[sent.length];
            for (int i = 0; i < sent.length; i++) {
                values[i] = sent[i] == null ? null : of(sent[i]); // a parameter without a value
            }
            return values;
        }
    }
}
