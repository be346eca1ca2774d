import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { chooseLanguage } from '@yishiting/shared/text/text.ts';
import type { Request, Response } from 'express';
import { toFault } from './fault.ts';

/** HTTP face of the error catalogue. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const { status, ...fault } = toFault(error, chooseLanguage(request.headers['accept-language']));
    const response = http.getResponse<Response>();
    if (response.headersSent) response.destroy();
    else response.status(status).json(fault);
  }
}
