package disclosuredesk.testing;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.RequestId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** What an officer sees when he opens an address or sends a form, as text. */
public final class Pages {

    private final MockMvc http;

    public Pages(ApplicationContext beans) {
        this(beans.getBean(MockMvc.class));
    }

    private Pages(MockMvc http) {
        this.http = http;
    }

    /** Those of an application that was not started by the test's framework. */
    public static Pages of(WebApplicationContext started) {
        return new Pages(MockMvcBuilders.webAppContextSetup(started).build());
    }

    /**
     * An answer of the application.
     *
     * @param location where it sends the browser, if it does
     * @param flash the message key told on the next page
     */
    public record Answer(int status, String html, String location, Object flash) {

        /** What can be read on the page: no tags, entities resolved, white space folded. A figure in a sentence is part of it. */
        public String text() {
            return HtmlUtils.htmlUnescape(html.replaceAll("<span class=\"chip\"[^>]*>([^<]*)</span>", "$1")
                            .replaceAll("(?s)<(script|style).*?</\\1>", " ")
                            .replaceAll("(?s)<[^>]*>", " "))
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        /** The text between two marks of the page's source. */
        public String between(String from, String to) {
            int start = html.indexOf(from);
            int end = start < 0 ? -1 : html.indexOf(to, start);
            return start < 0 || end < 0 ? "" : html.substring(start, end);
        }

        /** What is said beside a field, without tags. */
        public String note(String field) {
            String note = between("id=\"" + field + "-note\"", "</div>").replaceFirst("^[^>]*>", "");
            return new Answer(status, note, "", null).text();
        }

        /** All matches of the pattern's first group in the source. */
        public List<String> all(String pattern) {
            List<String> all = new ArrayList<>();
            Matcher matcher = Pattern.compile(pattern).matcher(html);
            while (matcher.find()) {
                all.add(HtmlUtils.htmlUnescape(matcher.group(1)));
            }
            return all;
        }
    }

    /** Opens an address; a server-side forward is followed. */
    public Answer get(String address, Officer by) {
        Answer answer = send(at(MockMvcRequestBuilders.get(URI.create(address)), address), by);
        return answer.status == 200 && answer.location.startsWith("forward:")
                ? get(answer.location.substring("forward:".length()), by)
                : answer;
    }

    /** Opens an address as htmx does, to swap the element named. */
    public Answer swap(String address, String target, Officer by) {
        return send(
                at(MockMvcRequestBuilders.get(URI.create(address)), address)
                        .header("HX-Request", "true")
                        .header("HX-Target", target),
                by);
    }

    /** Sends a form. */
    public Answer post(String address, Map<String, String> form, Officer by) {
        var request = at(MockMvcRequestBuilders.post(URI.create(address)), address);
        form.forEach(request::param);
        return send(request, by);
    }

    /** Sends a form with a file chosen in its field {@code file}. */
    public Answer upload(String address, Map<String, String> form, String name, byte[] file, Officer by) {
        return upload(address, form, "file", name, file, by);
    }

    /** Sends a form with a file chosen in a field of it. */
    public Answer upload(String address, Map<String, String> form, String field, String name, byte[] file, Officer by) {
        var request = MockMvcRequestBuilders.multipart(URI.create(address))
                .file(new MockMultipartFile(field, name, "application/octet-stream", file))
                .servletPath(address);
        form.forEach(request::param);
        return send(request, by);
    }

    /** Sends a form with several files chosen in its field {@code files}; names and contents in turn. */
    public Answer uploads(String address, Map<String, String> form, Officer by, Object... files) {
        var request = MockMvcRequestBuilders.multipart(URI.create(address));
        for (int i = 0; i < files.length; i += 2) {
            request.file(new MockMultipartFile(
                    "files", (String) files[i], "application/octet-stream", (byte[]) files[i + 1]));
        }
        request.servletPath(address);
        form.forEach(request::param);
        return send(request, by);
    }

    /** Sends the form of an act, on the version given. */
    public Answer act(RequestId id, String page, int version, Officer by, String... fields) {
        Map<String, String> form = form(fields);
        form.put("version", String.valueOf(version));
        return post("/requests/" + id + "/" + page, form, by);
    }

    /** Names and values in turn. */
    public static Map<String, String> form(String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    /** The server maps the application to the root: all of the path is the servlet's. */
    private static MockHttpServletRequestBuilder at(MockHttpServletRequestBuilder request, String address) {
        String path = URI.create(address).getRawPath();
        return path.equals("/") ? request : request.servletPath(path);
    }

    private Answer send(AbstractMockHttpServletRequestBuilder<?> request, Officer by) {
        try {
            MvcResult result = http.perform(request.requestAttr("officer", by)).andReturn();
            MockHttpServletResponse response = result.getResponse();
            String location = response.getForwardedUrl() != null
                    ? "forward:" + response.getForwardedUrl()
                    : response.getRedirectedUrl() == null ? "" : response.getRedirectedUrl();
            return new Answer(
                    response.getStatus(),
                    response.getContentAsString(StandardCharsets.UTF_8),
                    location,
                    result.getFlashMap().get("flash"));
        } catch (Exception failure) {
            throw new AssertionError("the page broke", failure);
        }
    }
}
