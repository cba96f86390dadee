import type { ComponentChildren, VNode } from 'preact';
import type { CertificateView, ChainView } from '../../shared/diagnosis-view.ts';
import type { StateId } from '../../shared/shown.ts';
import type { Labels } from '../../shared/messages.ts';
import { Icon } from '../parts/icon.tsx';
import { ChainLink } from './chain-link.tsx';
import { FactList } from './fact-list.tsx';
import { label } from './label.ts';

interface CertificateChainProps {
  readonly chain: ChainView;
  readonly labels: Labels;
}

/** From the name that was asked for, over the certificates, to the authority that is trusted; a broken link is marked, with the reason. */
export function CertificateChain({ chain, labels }: CertificateChainProps): VNode {
  const { target, certificates, broken, state } = chain;
  const last = certificates.length - 1;
  const link = (after: number, word: string): VNode => (
    <ChainLink
      word={word}
      isReached={broken === undefined || after <= broken.after}
      broken={
        broken?.after === after
          ? { word: label(labels, 'diagnosisBroken'), reason: broken.reason }
          : undefined
      }
    />
  );
  return (
    <ol class="chain">
      <li>
        <p class="chain-end">
          <Icon name="server" />
          <code>{target}</code>
        </p>
        {link(-1, label(labels, 'diagnosisShows'))}
      </li>
      {certificates.map((certificate, at) => (
        <Certificate key={at} certificate={certificate} isOwn={at === 0} state={state.id} labels={labels}>
          {link(at, label(labels, at === last ? 'diagnosisLeadsTo' : 'diagnosisIssuedBy'))}
        </Certificate>
      ))}
      <li class="chain-end" data-reached={broken === undefined}>
        <Icon name={broken ? 'shield' : 'verified'} />
        <span>{label(labels, broken ? 'diagnosisNotReached' : 'diagnosisTrusted')}</span>
      </li>
    </ol>
  );
}

interface CertificateProps {
  readonly certificate: CertificateView;
  readonly isOwn: boolean;
  /** That of the whole chain, for the colour of a fault. */
  readonly state: StateId;
  readonly labels: Labels;
  /** What joins it to the next one. */
  readonly children: ComponentChildren;
}

function Certificate({ certificate, isOwn, state, labels, children }: CertificateProps): VNode {
  const { subject, issuer, validFrom, validTo, names, fault } = certificate;
  return (
    <li>
      <div class="certificate" data-fault={fault === undefined ? undefined : state}>
        <p class="muted">{label(labels, isOwn ? 'diagnosisOwnCertificate' : 'diagnosisIssuerCertificate')}</p>
        <p class="certificate-subject">{subject}</p>
        {fault !== undefined && (
          <p class="certificate-fault">
            <Icon name="warning" /> {fault}
          </p>
        )}
        <FactList
          facts={[
            { label: label(labels, 'diagnosisIssuer'), value: issuer },
            { label: label(labels, 'diagnosisValidity'), value: `${validFrom} – ${validTo}` },
            ...(names.length > 0
              ? [{ label: label(labels, 'diagnosisNames'), value: names.join(', ') }]
              : []),
          ]}
        />
      </div>
      {children}
    </li>
  );
}
