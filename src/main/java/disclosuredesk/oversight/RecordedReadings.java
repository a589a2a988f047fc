package disclosuredesk.oversight;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * The one place that sees every page and every file go out. What an address names by an id is a case, a letter, a file of one, unless the name of its
 * variable is known to be harmless: so a new page is recorded until somebody says otherwise. The entry is written before the first byte; if it cannot be,
 * nothing is shown. A page is recorded when it is ready, with nothing shown yet; a refusal afterwards.
 */
@ControllerAdvice
class RecordedReadings implements HandlerInterceptor, ResponseBodyAdvice<Object>, WebMvcConfigurer {

    /** Variables of addresses that name no case: years and cells of the statistics, other agencies' reports, people, the manual, how pages look. */
    static final Set<String> HARMLESS = Set.of(
            "year",
            "row",
            "figure",
            "group",
            "column",
            "version",
            "form",
            "unit",
            "submission",
            "officer",
            "organ",
            "department",
            "slug",
            "size",
            "theme",
            "change");

    private static final String RECORDED = RecordedReadings.class.getName();
    private static final List<String> CASES = List.of("/requests/{id}", "/beneath/cases/{id}");
    private static final String OFFICER = "officer";

    private final Readings readings;

    RecordedReadings(Readings readings) {
        this.readings = readings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** What writes its file by itself is recorded before it begins. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod page && writesItself(page.getMethod())) {
            record(request, true, true);
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        String view = shown == null ? null : shown.getViewName();
        if (view != null && !view.startsWith("redirect:") && namesSomething(pattern(request))) {
            record(request, false, true);
        }
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return returned.getParameterType().equals(ResponseEntity.class)
                && returned.getContainingClass().getName().startsWith("disclosuredesk.");
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body != null && request instanceof ServletServerHttpRequest servlet) {
            HttpServletRequest asked = servlet.getServletRequest();
            Method method = returned.getMethod();
            if (method != null && isFile(method, pattern(asked))) {
                record(asked, true, true);
            } else if (namesSomething(pattern(asked))) {
                record(asked, false, true);
            }
        }
        return body;
    }

    /** Nothing was shown: what remains to be told is that somebody asked for what he may not see. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        boolean refused = response.getStatus() == HttpStatus.FORBIDDEN.value()
                || response.getStatus() == HttpStatus.NOT_FOUND.value();
        if (refused && request.getAttribute(RECORDED) == null && handler instanceof HandlerMethod page) {
            boolean file = isFile(page.getMethod(), pattern(request));
            if (file || namesSomething(pattern(request))) {
                record(request, file, false);
            }
        }
    }

    private void record(HttpServletRequest request, boolean file, boolean done) {
        if (!(request.getAttribute(OFFICER) instanceof Officer by)) {
            return;
        }
        String pattern = pattern(request);
        String path = Address.told(
                request.getRequestURI().substring(request.getContextPath().length()), pattern);
        RequestId about = about(request, pattern).orElse(null);
        if (file) {
            readings.file(about, path, List.copyOf(new TreeSet<>(filters(request))), done, by);
        } else {
            readings.page(about, path, done, Address.remote(), by);
        }
        request.setAttribute(RECORDED, true);
    }

    /** The names of what was given, as far as a form of ours has such; never what was typed. */
    private static List<String> filters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(given -> Arrays.stream(given.getValue()).anyMatch(value -> value != null && !value.isBlank()))
                .map(Map.Entry::getKey)
                .filter(name -> name.matches("[A-Za-z]{1,40}"))
                .toList();
    }

    private static Optional<RequestId> about(HttpServletRequest request, String pattern) {
        return CASES.stream().anyMatch(pattern::startsWith)
                        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> variables
                        && variables.get("id") instanceof String id
                ? RequestId.parse(id)
                : Optional.empty();
    }

    private static String pattern(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "";
    }

    /** Whether an address of the pattern names a case or something of one. */
    static boolean namesSomething(String pattern) {
        return Arrays.stream(pattern.split("[{]"))
                .skip(1)
                .map(variable -> variable.split("[:}]", 2)[0])
                .anyMatch(variable -> !HARMLESS.contains(variable));
    }

    /** Whether what answers an address of the pattern hands out a file; the picture of a page is a page. */
    static boolean isFile(Method method, String pattern) {
        return writesItself(method)
                || ResolvableType.forMethodReturnType(method).toClass().equals(ResponseEntity.class)
                        && byte[]
                                .class.equals(ResolvableType.forMethodReturnType(method)
                                        .getGeneric(0)
                                        .toClass())
                        && !pattern.endsWith(".png");
    }

    private static boolean writesItself(Method method) {
        return method.getReturnType().equals(void.class)
                && Arrays.asList(method.getParameterTypes()).contains(HttpServletResponse.class);
    }
}
