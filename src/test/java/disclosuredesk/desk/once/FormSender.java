package disclosuredesk.desk.once;

import disclosuredesk.desk.once.EveryForm.Form;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Opens the page of a form, fills the form in and sends it: once, or many times at the same moment. */
public final class FormSender {

    /** What a browser learns. */
    public record Told(int status, String location, String flash, String html) {

        String same() {
            return status + " " + location + " " + flash;
        }
    }

    private final MockMvc http;
    private final JdbcClient jdbc;

    public FormSender(ApplicationContext beans) {
        http = beans.getBean(MockMvc.class);
        jdbc = beans.getBean(JdbcClient.class);
    }

    /** Every field with what the page has put into it and what is typed over it. */
    public Map<String, List<String>> filledIn(Form form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (form.page().isEmpty()) {
            fields.put(SentForm.FIELD, List.of(UUID.randomUUID().toString()));
        } else {
            fields.putAll(values(rendered(form)));
        }
        form.typed().forEach((name, value) -> fields.put(name, List.of(value)));
        return fields;
    }

    /** The form as its page shows it. */
    public Element rendered(Form form) {
        Document page = Jsoup.parse(opened(form).html());
        return page.select("form[method=post]").stream()
                .filter(one -> leadsTo(one, form.action()))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("no form for " + form.action() + " on " + form.page() + ": " + page.text()));
    }

    /** What stands in its fields. */
    public static Map<String, List<String>> values(Element rendered) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        rendered.select("input[name], textarea[name], select[name]")
                .forEach(field -> value(field)
                        .ifPresent(text -> fields.computeIfAbsent(field.attr("name"), name -> new ArrayList<>())
                                .add(text)));
        return fields;
    }

    /** By itself or by one of its buttons. */
    private static boolean leadsTo(Element form, String action) {
        return URI.create(form.attr("action")).getPath().equals(action)
                || form.select("button[formaction]").stream()
                        .anyMatch(one ->
                                URI.create(one.attr("formaction")).getPath().equals(action));
    }

    /** Its page. */
    public Told opened(Form form) {
        if (!form.page().startsWith("POST ")) {
            return send(at(MockMvcRequestBuilders.get(URI.create(form.page())), form.page())
                    .requestAttr("officer", form.by()));
        }
        String path = form.page().substring("POST ".length());
        var preview = at(MockMvcRequestBuilders.post(URI.create(path)), path).requestAttr("officer", form.by());
        form.typed().forEach(preview::param);
        return send(preview);
    }

    private static Optional<String> value(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> Optional.of(field.wholeText());
            case "select" ->
                Optional.ofNullable(field.selectFirst("option[selected]"))
                        .or(() -> Optional.ofNullable(field.selectFirst("option")))
                        .map(option -> option.attr("value"));
            default ->
                switch (field.attr("type")) {
                    case "checkbox", "radio" ->
                        field.hasAttr("checked") ? Optional.of(field.attr("value")) : Optional.empty();
                    case "file", "submit" -> Optional.empty();
                    default -> Optional.of(field.attr("value"));
                };
        };
    }

    public Told send(Form form, Map<String, List<String>> fields) {
        AbstractMockHttpServletRequestBuilder<?> request;
        if (form.file().isEmpty()) {
            request = MockMvcRequestBuilders.post(URI.create(form.action()));
        } else {
            request = MockMvcRequestBuilders.multipart(URI.create(form.action()))
                    .file(new MockMultipartFile(form.file(), form.name(), "application/octet-stream", form.content()));
        }
        at(request, form.action()).requestAttr("officer", form.by());
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return send(request);
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> AbstractMockHttpServletRequestBuilder<?> at(
            AbstractMockHttpServletRequestBuilder<B> request, String address) {
        String path = URI.create(address).getPath();
        return path.equals("/") ? request : request.servletPath(path);
    }

    private Told send(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            MvcResult result = http.perform(request).andReturn();
            String location = result.getResponse().getRedirectedUrl();
            return new Told(
                    result.getResponse().getStatus(),
                    location == null ? "" : location,
                    String.valueOf(result.getFlashMap().get("flash")),
                    result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception failure) {
            throw new AssertionError("the page broke", failure);
        }
    }

    /** The copies of one form, all sent at the same moment. */
    List<Told> sendAtOnce(Form form, Map<String, List<String>> fields, int copies) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (Several threads = new Several(copies)) {
            List<Future<Told>> answers = new ArrayList<>();
            for (int i = 0; i < copies; i++) {
                answers.add(threads.pool.submit(() -> {
                    start.await();
                    return send(form, fields);
                }));
            }
            start.countDown();
            List<Told> told = new ArrayList<>();
            for (Future<Told> answer : answers) {
                told.add(answer.get());
            }
            told.sort(Comparator.comparing(Told::same));
            return told;
        }
    }

    private static final class Several implements AutoCloseable {
        private final ExecutorService pool;

        Several(int threads) {
            pool = Executors.newFixedThreadPool(threads);
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    /** Whether the form led to an act. */
    boolean isKept(Form form, Map<String, List<String>> fields) {
        return jdbc.sql("select count(*) from form_submission where officer_id = :officer and form_key = :key")
                        .param("officer", form.by().id())
                        .param("key", fields.get(SentForm.FIELD).get(0))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** How many rows each table has; the forms themselves left out. */
    Map<String, Long> rows() {
        List<String> tables = jdbc.sql(
                        "select table_name from information_schema.tables where lower(table_schema) in ('public', 'disclosure_desk') "
                                + "and table_type in ('BASE TABLE', 'TABLE')")
                .query(String.class)
                .list();
        Map<String, Long> rows = new TreeMap<>();
        tables.stream()
                .filter(table ->
                        !table.equalsIgnoreCase("form_submission") && !table.equalsIgnoreCase("flyway_schema_history"))
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select count(*) from `" + table + "`")
                                .query(Long.class)
                                .single()));
        return rows;
    }

    /** What has been added since, by table. */
    Map<String, Long> addedTo(Map<String, Long> before) {
        Map<String, Long> added = new TreeMap<>();
        rows().forEach((table, now) -> {
            if (now - before.get(table) != 0) {
                added.put(table, now - before.get(table));
            }
        });
        return added;
    }
}
