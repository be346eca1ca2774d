import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { toFault } from '../platform/fault.ts';
import { faultPage } from './pages/plain-pages.tsx';
import { languageOf, wordingOf } from './pages/wording.ts';

/** The error catalogue as a page, where a person looks and no program. */
@Catch()
export class PageFaultFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const language = languageOf(request.query.lang);
    const { status, message } = toFault(error, language);
    if (response.headersSent) response.destroy();
    else
      response
        .status(status)
        .type('html')
        .send(faultPage(wordingOf(language), request.path, message));
  }
}
