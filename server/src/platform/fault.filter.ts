import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { chooseLanguage } from '@yishiting/shared/text/text.ts';
import type { Request, Response } from 'express';
import { toFault } from './fault.ts';
import { faultPage, isPersonAsking } from './fault-page.ts';

/** HTTP face of the error catalogue. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const language = chooseLanguage(request.headers['accept-language']);
    const { status, ...fault } = toFault(error, language);
    if (response.headersSent) response.destroy();
    else if (isPersonAsking(request)) response.status(status).type('html').send(faultPage(fault, language));
    else response.status(status).json(fault);
  }
}
