package disclosuredesk.desk.errors;

import disclosuredesk.desk.web.PageFrame;
import disclosuredesk.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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

    private final MessageSource messages;
    private final PageFrame frame;

    Errors(MessageSource messages, PageFrame frame) {
        this.messages = messages;
        this.frame = frame;
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        HttpStatus status = switch (refused.kind()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return page(status, text(refused.messageKey(), refused.arguments()), request);
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
    ModelAndView anythingElse(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return page(known.getStatusCode(), text(switch (known.getStatusCode().value()) {
                case 404 -> "desk.noSuchPage";
                case 405 -> "desk.wrongMethod";
                case 413 -> "desk.tooBig";
                default -> "desk.badRequest";
            }), request);
        }
        String reference = "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        LOG.error("Fault {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, text("desk.fault", reference), request);
    }

    /** Where the security filters send what they refuse. */
    @RequestMapping("/refused")
    ModelAndView expired(HttpServletRequest request, HttpServletResponse response) {
        boolean expired = Boolean.TRUE.equals(request.getAttribute("expiredForm"));
        return page(HttpStatus.FORBIDDEN, text(expired ? "desk.formExpired" : "desk.forbidden"), request);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    /** The frame is put in here because Spring leaves the model of a failed page behind. */
    private ModelAndView page(HttpStatusCode status, String sentence, HttpServletRequest request) {
        var page = new ModelAndView("error/refused", status);
        page.addAllObjects(frame.of(request));
        page.addObject("sentence", sentence);
        page.addObject("status", status.value());
        page.addObject("typed", Typed.in(request, messages));
        return page;
    }
}
