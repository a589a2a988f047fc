package disclosuredesk.desk.errors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Speaks HTTP byte by byte, so that what no library would send can be sent; one officer's session. */
final class RawHttp {

    /** What came back; the status is 0 if nothing did. */
    record Answer(int status, String head, String body) {}

    private static final Pattern COOKIE = Pattern.compile("(?i)\nset-cookie: ([^=]+)=([^;\r]*)");
    private static final int GIVE_UP_MS = 120_000;

    /** The longest head the server reads, in bytes. */
    private static final int REFUSED_FOR_ITS_LENGTH = 8 * 1024;

    private static final int TRIES = 10;

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    RawHttp(int port) {
        this.port = port;
    }

    static RawHttp signedIn(int port, String login, String password) {
        RawHttp http = new RawHttp(port);
        http.token("/sign-in");
        Answer answer = http.form("/sign-in", "login=" + login + "&password=" + password, "");
        if (answer.status() != 302 || answer.head().contains("/sign-in")) {
            throw new AssertionError("not signed in: " + answer);
        }
        http.token("/help");
        return http;
    }

    private void token(String page) {
        token = Jsoup.parse(get(page, "").body()).select("input[name=_csrf]").attr("value");
    }

    private String kept() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    Answer get(String address, String headers) {
        return send("GET", address, headers, "");
    }

    Answer form(String address, String body, String headers) {
        return send(
                "POST",
                address,
                "Content-Type: application/x-www-form-urlencoded\r\n" + headers,
                body + "&_csrf=" + token);
    }

    /** Sends a request as it is written; headers end in CR LF each. */
    Answer send(String method, String address, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.ISO_8859_1);
        String length = body.isEmpty() && !method.equals("POST") ? "" : "Content-Length: " + content.length + "\r\n";
        String cookie = cookies.isEmpty() || headers.contains("Cookie: ") ? "" : "Cookie: " + kept() + "\r\n";
        byte[] head = (method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + cookie
                        + "X-CSRF-TOKEN: " + token + "\r\n" + length + headers + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        // A server that refuses a head for its length closes before it has read it, and the reset may overtake the
        // refusal: asked again.
        int tries = head.length > REFUSED_FOR_ITS_LENGTH ? TRIES : 1;
        Answer answer = sendOnce(head, content);
        for (int tried = 1; answer.status() == 0 && tried < tries; tried++) {
            answer = sendOnce(head, content);
        }
        return answer;
    }

    private Answer sendOnce(byte[] head, byte[] content) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(GIVE_UP_MS);
            try {
                socket.getOutputStream().write(head);
                socket.getOutputStream().write(content);
                socket.getOutputStream().flush();
            } catch (IOException refusedBeforeItsEnd) {
                // the answer says why
            }
            return read(socket.getInputStream());
        } catch (IOException failure) {
            return new Answer(0, failure.toString(), "");
        }
    }

    private Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException closed) {
            if (all.size() == 0) {
                throw closed;
            }
        }
        String text = all.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        Matcher cookie = COOKIE.matcher(head);
        while (cookie.find()) {
            cookies.put(cookie.group(1), cookie.group(2));
        }
        return new Answer(
                head.length() < 12 ? 0 : Integer.parseInt(head.substring(9, 12)),
                head,
                end < 0 ? "" : text.substring(end));
    }
}
