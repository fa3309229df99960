import { Trans } from '@lingui/react/macro'
import { Component, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { FailureNotice } from './FailureNotice.tsx'

interface MishapProps {
  readonly children: ReactNode
}

/**
 * Stands in for a part of the window that could not be drawn, so that a mistake of ours never leaves an empty window.
 * What was typed is not in that part but in the drafts, and is saved as ever. (React has no hook for this.)
 */
export class Mishap extends Component<MishapProps, { readonly thrown: unknown; readonly happened: boolean }> {
  override state = { thrown: null, happened: false }

  static getDerivedStateFromError(thrown: unknown) {
    return { thrown, happened: true }
  }

  override render() {
    if (!this.state.happened) return this.props.children
    return (
      <div className="mx-auto max-w-page p-8">
        <FailureNotice failure={this.state.thrown}>
          <Button onClick={() => this.setState({ thrown: null, happened: false })}>
            <Trans>Show it again</Trans>
          </Button>
        </FailureNotice>
      </div>
    )
  }
}
