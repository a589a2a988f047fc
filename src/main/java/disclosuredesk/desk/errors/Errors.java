package disclosuredesk.desk.errors;

import disclosuredesk.shared.Act;
import disclosuredesk.shared.Outage;
import disclosuredesk.shared.Refused;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a person sees when an act was refused or something broke: a sentence, and everything he had typed. Never a stack
 * trace, never the text of an exception.
 */
@Controller
@ControllerAdvice
class Errors implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    /** After so many seconds it may be worth another try. */
    private static final String RETRY_SECONDS = "10";

    private final RefusedPage pages;
    private final Storm storm;

    Errors(RefusedPage pages) {
        this.pages = pages;
        this.storm = new Storm(LOG, System::nanoTime);
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        HttpStatus status = switch (refused.kind()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return pages.saying(status, request, refused.messageKey(), refused.arguments());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView mismatch(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        return failure.getRootCause() instanceof Refused refused
                ? refused(refused, request)
                : pages.saying(HttpStatus.NOT_FOUND, request, "refused.noSuchPage");
    }

    /** A form with fields no page of ours has, such as {@code parts[-1]}. */
    @ExceptionHandler(BeansException.class)
    ModelAndView impossibleForm(BeansException failure, HttpServletRequest request) {
        return pages.saying(HttpStatus.BAD_REQUEST, request, "desk.badRequest");
    }

    /** What no browser sends: names of fields with control characters, a form in parts that has no parts. */
    @ExceptionHandler({RequestRejectedException.class, MultipartException.class})
    ModelAndView impossibleRequest(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        return failure instanceof ErrorResponse
                ? anythingElse(failure, request, response)
                : pages.saying(HttpStatus.BAD_REQUEST, request, "desk.badRequest");
    }

    @ExceptionHandler(WritersLeaveRoom.TooMany.class)
    ModelAndView tooMany(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return pages.withoutDatabase(HttpStatus.TOO_MANY_REQUESTS, request, "desk.busy");
    }

    @ExceptionHandler(Exception.class)
    ModelAndView anythingElse(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return pages.saying(
                    known.getStatusCode(),
                    request,
                    switch (known.getStatusCode().value()) {
                        case 404 -> "refused.noSuchPage";
                        case 405 -> "desk.wrongMethod";
                        case 413 -> "desk.tooBig";
                        default -> "desk.badRequest";
                    });
        }
        Outage outage = Outage.of(failure);
        if (outage != null) {
            return out(outage, failure, request, response);
        }
        if (failure instanceof DuplicateKeyException || Act.LostRace.isToldBy(failure)) {
            // another transaction was in the way, or did the same a moment before and there was no key of a form to
            // tell so
            LOG.warn("Lost a race at {} {}: {}", request.getMethod(), request.getRequestURI(), failure.toString());
            return pages.saying(HttpStatus.CONFLICT, request, "desk.lostRace");
        }
        String reference = reference();
        LOG.error("Fault {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return pages.saying(HttpStatus.INTERNAL_SERVER_ERROR, request, "desk.fault", reference);
    }

    /** Known to be nobody's mistake: one line of the log for each kind in a while, however many ask. */
    private ModelAndView out(
            Outage outage, Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        String reference = reference();
        storm.tell(outage, reference, request.getMethod(), failure);
        return switch (outage) {
            case AWAY -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                yield pages.withoutDatabase(HttpStatus.SERVICE_UNAVAILABLE, request, "desk.outage", reference);
            }
            case FULL -> pages.withoutDatabase(HttpStatus.INSUFFICIENT_STORAGE, request, "desk.full", reference);
            case TOO_LARGE ->
                pages.withoutDatabase(HttpStatus.CONTENT_TOO_LARGE, request, "desk.databaseTooLarge", reference);
        };
    }

    private static String reference() {
        return "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    }

    /** Where the server sends what broke outside of a page; whatever kind of answer was asked for, a person reads it. */
    @RequestMapping("/error")
    ModelAndView outside(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(OutageBeforeThePages.FAILURE) instanceof Throwable failure) {
            Outage outage = Outage.of(failure);
            if (outage != null) { // in a filter, before any page
                return out(outage, failure, request, response);
            }
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ModelAndView page = pages.framed("error", request);
        page.setStatus(
                HttpStatus.valueOf(status instanceof Integer code && HttpStatus.resolve(code) != null ? code : 404));
        page.addObject("status", page.getStatus().value());
        return page;
    }

    /** Where the filters send what they refuse. */
    @RequestMapping("/refused")
    ModelAndView expired(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute("unreadable") != null) {
            return pages.saying(HttpStatus.BAD_REQUEST, request, "desk.badRequest");
        }
        if (request.getAttribute("tooMany") != null) {
            return pages.saying(HttpStatus.TOO_MANY_REQUESTS, request, "desk.tooMany");
        }
        if (request.getAttribute("firstOfAll") instanceof String sentence) {
            return pages.saying(HttpStatus.FORBIDDEN, request, sentence);
        }
        boolean expired = Boolean.TRUE.equals(request.getAttribute("expiredForm"));
        return pages.saying(HttpStatus.FORBIDDEN, request, expired ? "desk.formExpired" : "desk.forbidden");
    }
}
