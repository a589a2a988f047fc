package disclosuredesk.desk.errors;

import disclosuredesk.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a person sees when an act was refused or something broke: a sentence, and everything he had typed. Never a stack
 * trace, never the text of an exception.
 */
@Controller
@ControllerAdvice
class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final Set<String> NOT_TYPED = Set.of("_csrf", "version", "id");

    private final MessageSource messages;

    Errors(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        HttpStatus status = switch (refused.kind()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return page(status, messages.getMessage(refused.messageKey(), refused.arguments(),
                java.util.Locale.SIMPLIFIED_CHINESE), request);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView mismatch(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        return failure.getRootCause() instanceof Refused refused ? refused(refused, request)
                : page(HttpStatus.NOT_FOUND, text("desk.noSuchPage"), request);
    }

    /** A form with fields no page of ours has, such as {@code parts[-1]}. */
    @ExceptionHandler(BeansException.class)
    ModelAndView impossibleForm(BeansException failure, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, text("desk.badRequest"), request);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView anythingElse(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatusCode status = known.getStatusCode();
            return page(status, text(status.value() == 404 ? "desk.noSuchPage" : "desk.badRequest"), request);
        }
        String reference = "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        LOG.error("Fault {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, messages.getMessage("desk.fault", new Object[] {reference},
                java.util.Locale.SIMPLIFIED_CHINESE), request);
    }

    /** Where the security filters send what they refuse. */
    @RequestMapping("/refused")
    ModelAndView expired(HttpServletRequest request, HttpServletResponse response) {
        boolean expired = Boolean.TRUE.equals(request.getAttribute("expiredForm"));
        return page(HttpStatus.FORBIDDEN, text(expired ? "desk.formExpired" : "desk.forbidden"), request);
    }

    private String text(String key) {
        return messages.getMessage(key, null, java.util.Locale.SIMPLIFIED_CHINESE);
    }

    private static ModelAndView page(HttpStatusCode status, String sentence, HttpServletRequest request) {
        var page = new ModelAndView("error/refused", status);
        page.addObject("sentence", sentence);
        page.addObject("status", status.value());
        page.addObject("typed", typed(request));
        return page;
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (request.getMethod().equals("POST")) {
            request.getParameterMap().forEach((name, values) -> {
                String value = String.join("、", values).strip();
                if (!value.isEmpty() && !NOT_TYPED.contains(name) && !name.startsWith("_")
                        && !name.toLowerCase(java.util.Locale.ROOT).contains("password") && !name.equals("token")
                        && !name.equals("current") && !name.equals("next")) {
                    typed.put(name, value);
                }
            });
        }
        return typed;
    }
}
